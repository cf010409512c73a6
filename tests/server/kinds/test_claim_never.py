"""What is no claim, by class: not one of these may be shown, whatever its subject."""

from __future__ import annotations

import pytest

from sidelight.kinds.claim.checkworthy import WORTH_CHECKING, checkworthiness

PREDICTIONS = """
The European Central Bank will raise its rates again in the autumn.
The government will lose the next election, in all likelihood.
Inflation will come down only slowly over the next two years.
House prices are likely to fall further next spring.
The strike could cost the party dearly at the polls.
Oil may well reach a hundred dollars before the year is out.
Unemployment is going to rise before it falls.
The senator will probably run for president in four years.
A trade war would hurt both countries.
The new law will change nothing for most tenants.
The court is expected to rule next month.
Voters will punish the coalition for this budget.
If the talks fail, the rebels could march on the capital.
The team should win the league by a distance.
The pound might fall below the dollar one day.
It will take years before the hospital is finished.
Ministers will have to find the money somewhere.
The merger is unlikely to win approval in Brussels.
Next year's harvest could be even worse.
Artificial intelligence will soon write most of our laws.
"""
OPINIONS = """
The tax is unfair to families and ought to go.
This is the most shameful budget I can remember.
The prime minister's speech was a masterpiece of evasion.
The police did a wonderful job under impossible conditions.
Our schools deserve better than this government.
The central bank has been far too timid.
It is hard to imagine a worse choice for the job.
The minister comes across as honest and a little dull.
The reform is a step in the right direction.
Nothing is more important than the health of our children.
The court's ruling is a triumph of common sense.
He is the wrong man at the wrong time.
The army's behaviour was a disgrace.
I believe that most voters are tired of both parties.
Frankly, the opposition has no idea what it wants.
The deal looks good for the shareholders and bad for everybody else.
What the region needs is patience, not weapons.
The president's jokes were embarrassing.
Such arrogance is typical of the banks.
It would be madness to close the hospital.
“I think the governor is a decent person,” the senator said.
“This is a great day for our democracy,” the president told the crowd.
“We are bitterly disappointed by the verdict,” her lawyer said.
“The minister ought to be ashamed of herself,” said the union's leader.
The senator called the bill “a monstrous piece of folly.”
"""
QUESTIONS = """
Will the central bank raise interest rates in May?
Who pays for the 40 billion that the plan costs?
How many people died in the camps?
Why did the police wait for an hour?
Is the minister telling the truth about the 3,000 jobs?
Can a country spend 5 percent of its income on defence and still be solvent?
What did the company know in 2016, and when?
Did the vaccine cause the deaths?
Are wages really rising faster than prices?
Should the government have closed the schools?
So where did the money go?
Has the army learned nothing from the defeat?
Who would have thought that rents could double in a decade?
Could the euro fall below the dollar?
Does the law apply to firms from abroad?
"""
INSTRUCTIONS = """
Check your tax code before the end of March.
Ask your doctor whether the vaccine is right for you.
Keep the receipts for at least six years.
Do not drink the water in the northern districts.
Vote by post if you cannot get to the polling station.
Add two spoons of sugar and stir until it dissolves.
Call the police on 101 if you saw the attack.
Write to your member of parliament about the bill.
Switch your savings to an account that pays more interest.
Wash your hands for twenty seconds.
Read our guide to the new pension rules.
Sign up to get the day's politics in your inbox.
Turn left after the bridge and follow the river.
Send your questions for the minister by Friday noon.
Look for a fund with low fees.
"""
FEELINGS_AND_TALK = """
I was so frightened that I could not move.
We are all praying for the families tonight.
Thank you for having me on the programme.
My heart goes out to the victims of the attack.
Let me be perfectly clear about the tax.
I have always loved this city and its people.
“I cried when I heard the verdict,” she said.
It was good to see so many young faces in the hall.
The mood at the party's headquarters was subdued.
We look forward to working with the new government.
You could have heard a pin drop in the courtroom.
I hope the minister sleeps well at night.
They hugged, they wept, they sang.
He seemed lost in thought as he left the palace.
“What a night!” the new mayor shouted.
"""
NOT_SENTENCES = """
By our political correspondent in Brussels
Photo: the finance minister arrives for the budget speech
Read more: What the new tax means for you
Advertisement
Share this article: 312 shares
Related topics: economy, inflation, banks
Image caption: Police outside the bank on Monday
Live updates from the court
Copyright 2024 The Harbour Gazette. All rights reserved.
Comments (48)
"""
OF_LITTLE_INTEREST = """
The band plays its last concert in the town hall on Friday.
The actress wore a red gown by a young designer from Lyon.
She lives in Bath with her husband and two spaniels.
The striker scored his second goal after the break.
The phone comes in black, silver and a rather loud orange.
The exhibition is open daily from ten to six.
He was born in a village near Cork and studied music in Leeds.
The couple married in a vineyard and flew to Bali.
A spokesman for the singer declined to comment.
The second season is set in a hotel in Sicily.
The minister arrived in a dark coat and took no questions.
The defender has signed a new contract that runs until 2027.
The café serves lunch until three.
The festival takes place in the old brewery for the third time.
The car has heated seats and a panoramic roof.
"""
CLASSES = {
    "prediction": PREDICTIONS,
    "opinion": OPINIONS,
    "question": QUESTIONS,
    "instruction": INSTRUCTIONS,
    "feeling or talk": FEELINGS_AND_TALK,
    "no sentence": NOT_SENTENCES,
    "of little interest": OF_LITTLE_INTEREST,
}


@pytest.mark.parametrize(
    ("kind", "sentence"), [(kind, one) for kind, text in CLASSES.items() for one in text.strip().split("\n")]
)
def test_what_is_no_claim_is_never_shown_as_one(kind, sentence):
    assert checkworthiness(sentence) < WORTH_CHECKING, kind
