/** The answer's types by their names in the design; the shapes come from the server's OpenAPI. */
import type { components } from './api.js';

type Schemas = components['schemas'];

export type Answer = Schemas['Answer'];
export type CardsRequest = Schemas['CardsRequest'];
export type AnyCard = Answer['cards'][number];
export type PersonCard = Schemas['PersonCard'];
export type ClaimCard = Schemas['ClaimCard'];
export type ComparisonCard = Schemas['ComparisonCard'];
export type Silence = Schemas['Silence'];
export type SilenceReason = Silence['reason'];
export type Target = Schemas['Target'];
export type Fact = Schemas['Fact'];
export type Figure = Schemas['Figure'];
export type Citation = Schemas['Citation'];
export type DayRole = Schemas['DayRole'];
export type Review = Schemas['Review'];
export type Moment = Schemas['Moment'];

/** What every kind of card has: enough to draw one of a kind that this extension has never heard of. */
export type Card = Omit<Schemas['PersonCard'], 'person' | 'kind' | 'state'> & { kind: string; state: string };
