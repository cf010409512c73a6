"""Addresses that must never lead to a connection, and names that a resolver may answer with inner addresses."""

REFUSED = (
    # not an absolute http(s) URL
    *("", " ", "example.com", "//example.com/", "/etc/passwd", "http:", "http:/", "http://", "http:///example.com/"),
    *("http:/example.com", "http:example.com", "https:///", "http://?x", "http://#x", "http://:80/", "://example.com/"),
    *("file:///etc/passwd", "file://example.com/x", "ftp://example.com/", "gopher://example.com:70/_x"),
    *("javascript:alert(1)", "data:text/html,x", "ws://example.com/", "wss://example.com/", "blob:http://example.com/"),
    *("view-source:http://example.com/", "jar:http://example.com!/", "dict://example.com:11211/", "ldap://example.com/"),
    *("http+unix://%2Fvar%2Frun%2Fdocker.sock/", "unix:/run/x.sock", "h\u0442tp://example.com/", "httpſ://example.com/"),
    # ports
    *("http://example.com:22/", "http://example.com:8080/", "https://example.com:8443/", "http://example.com:0/"),
    *("http://example.com:080/", "http://example.com:0x50/", "http://example.com:65616/", "http://example.com:-80/"),
    *("http://example.com:+80/", "http://example.com: 80/", "http://example.com:80:80/", "http://example.com:/"),
    *("http://example.com:80a/", "http://example.com:\uff18\uff10/", "http://example.com:99999999999/"),
    # userinfo and delimiters that parsers read differently
    *("http://user@example.com/", "http://user:pw@example.com/", "http://@example.com/", "http://example.com@127.0.0.1/"),
    *("http://127.0.0.1@example.com/", "http://example.com:80@127.0.0.1/", "http://a@b@example.com/"),
    *("http://127.0.0.1:80@example.com/", "http://example.com%40127.0.0.1/", "http://127.0.0.1%2f@example.com/"),
    *("http://example.com\\@127.0.0.1/", "http://example.com\\.local/", "http:\\\\example.com\\", "http://example.com/\\x"),
    *("http:/\\example.com/", "http://127.0.0.1\\.example.com/", "http://127.0.0.1;example.com/"),
    *("http://127.0.0.1,example.com/", "http://127.0.0.1|example.com/", "http://exa$mple.com/", "http://exa!mple.com/"),
    *("http://(example.com)/", "http://exa*mple.com/", "http://exa'mple.com/", "http://<example.com>/"),
    *("http://{example.com}/", "http://exa~mple.com/", "http://exa^mple.com/", "http://exa`mple.com/"),
    # control characters and white space
    *("http://exam\tple.com/", "http://exam\nple.com/", "http://exam\rple.com/", "ht\ntp://example.com/"),
    *(" http://example.com/", "http://example.com/ ", "http://example.com/a b", "http://example.com/\x00"),
    *("http://example.com\x00.local/", "http://example.com/\r\nHost: localhost", "http://example.com/\x7f"),
    *("http://example.com\u2028/", "http://example.com\u00a0/", "http://example.com\u3000/", "\ufeffhttp://example.com/"),
    *("http://example.com/\u200b", "http://example.com/\u202e", "http://example.com/\ud800", "http://exa\udfffmple.com/"),
    # percent signs in the host
    *("http://%31%32%37.0.0.1/", "http://127%2e0%2e0%2e1/", "http://localhost%00.example.com/"),
    *("http://example%2ecom/", "http://local%68ost/", "http://example.com%23@127.0.0.1/"),
    # names of private networks
    *("http://localhost/", "http://LOCALHOST/", "http://localhost:80/", "http://localhost./", "http://a.localhost/"),
    *("http://printer.local/", "http://printer.LOCAL/", "http://wiki.internal/", "http://metadata.google.internal/"),
    *("http://router.home.arpa/", "http://home.arpa/", "http://nas.lan/", "http://intranet.corp/", "http://x.onion/"),
    *("http://x.y.invalid/", "http://localhost.localdomain/", "http://router.home/", "http://smtp.mail/", "http://a.alt/"),
    *("http://kubernetes.default.svc.cluster.local/", "http://ip-10-0-0-1.ec2.internal/", "http://wiki.intranet/"),
    # one label, empty labels, bad labels
    *("http://intranet/", "http://metadata/", "http://a/", "http://com/", "http://example.com./", "http://example..com/"),
    *("http://.example.com/", "http://./", "http://../", "http://-example.com/", "http://example-.com/"),
    *("http://xn--/", "http://xn--a.com/", "http://xn---.com/", "http://xn--ls8h.com/", f"http://{'a' * 64}.com/"),
    *(f"http://{'a.' * 127}com/", f"http://{'é' * 64}.com/", f"http://example.com/{'a' * 8192}"),
    # Unicode that a resolver would map to something else
    *("http://ⓔⓧⓐⓜⓟⓛⓔ.com/", "http://ｅｘａｍｐｌｅ.com/", "http://exa\u00admple.com/", "http://example。com/"),
    *("http://example．com/", "http://example｡com/", "http://127。0。0。1/", "http://１２７.０.０.１/", "http://①②⑦.0.0.1/"),
    *("http://①⑥⑨.②⑤④.①⑥⑨.②⑤④/", "http://localho\u017ft.com/", "http://exam\u212ale.com/", "http://BÜCHER.com/"),
    *("http://e\u0301xample.com/", "http://ﬁnance.com/", "http://℡.com/", "http://example.com\u2024x.com/", "http://💩.com/"),
    *("http://example.com\uff0f127.0.0.1/", "http://example.com\uff1a80/", "http://example.com\uff20127.0.0.1/"),
    *("http://example\u2044.com/", "http://127.0.0.1\u2215.com/", "http://²130706433/", "http://١٢٧.٠.٠.١/"),
    # IPv4, plain and in disguise
    *("http://127.0.0.1/", "http://127.0.0.1:80/", "https://127.0.0.1/", "http://127.1/", "http://127.0.1/"),
    *("http://0/", "http://0.0.0.0/", "http://0.0/", "http://2130706433/", "http://017700000001/", "http://0x7f000001/"),
    *("http://0x7f.0.0.1/", "http://0x7f.1/", "http://0177.0.0.1/", "http://0177.1/", "http://127.0.0.01/"),
    *("http://00000177.0.0.1/", "http://127.0.0.0x1/", "http://127.0.0.1./", "http://127.255.255.254/"),
    *("http://10.0.0.1/", "http://10.1/", "http://172.16.0.1/", "http://172.31.255.255/", "http://192.168.0.1/"),
    *("http://192.168.1/", "http://3232235777/", "http://0xc0a80101/", "http://169.254.169.254/", "http://2852039166/"),
    *("http://0xa9fea9fe/", "http://0251.0376.0251.0376/", "http://169.254.43518/", "http://425.510.425.510/"),
    *("http://168.63.129.16/", "http://100.64.0.1/", "http://100.100.100.200/", "http://100.127.255.255/"),
    *("http://192.0.0.1/", "http://192.0.0.192/", "http://192.0.2.1/", "http://198.18.0.1/", "http://198.19.255.255/"),
    *("http://198.51.100.1/", "http://203.0.113.1/", "http://192.88.99.1/", "http://224.0.0.1/", "http://239.255.255.250/"),
    *("http://240.0.0.1/", "http://255.255.255.255/", "http://256.256.256.256/", "http://1.2.3.4.5/", "http://1.2.3/"),
    *("http://99999999999/", "http://8.8.8.08/", "http://08.8.8.8/", "http://0x8.8.8.8/", "http://example.0x7f000001/"),
    *("http://example.123/", "http://127.0.0.1.0x/", "http://1.1.1.1e0/", "http://127.0.0.1%20/"),
    # IPv6: a host name holds no brackets
    *("http://[::1]/", "http://[::]/", "http://[0:0:0:0:0:0:0:1]/", "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/"),
    *("http://[::127.0.0.1]/", "http://[fe80::1%25eth0]/", "http://[fe80::1%eth0]/", "http://[fd00:ec2::254]/"),
    *("http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/", "http://[2001:0:7f00:1::]/", "http://[fec0::1]/"),
    *("http://[::1/", "http://::1]/", "http://::1/", "http://[::1]:80/", "http://[::1]x/", "http://[v1.x]/", "http://[]/"),
    *("http://[ff02::1]/", "http://[::ffff:169.254.169.254]/", "http://[2606:4700:4700::1111]/", "http://[example.com]/"),
)  # fmt: skip

INNER_ADDRESSES = (
    *("127.0.0.1", "127.8.8.8", "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "172.16.0.1", "172.31.9.9"),
    *("192.168.0.1", "169.254.169.254", "169.254.170.2", "100.64.0.1", "100.100.100.200", "100.127.255.254"),
    *("168.63.129.16", "192.0.0.1", "192.0.0.9", "192.0.0.192", "192.0.2.7", "198.18.0.1", "198.19.0.1"),
    *("198.51.100.7", "203.0.113.7", "192.88.99.1", "192.31.196.1", "192.52.193.1", "192.175.48.1", "224.0.0.1"),
    *("239.1.1.1", "240.0.0.1", "255.255.255.255"),
    *("::", "::1", "::7f00:1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "::ffff:0:127.0.0.1", "64:ff9b::7f00:1"),
    *("64:ff9b::808:808", "64:ff9b:1::1", "100::1", "100:0:0:1::1", "2001::1", "2001:0:4136:e378:8000:63bf:3fff:fdd2"),
    *("2001:2::1", "2001:10::1", "2001:20::1", "2001:db8::1", "2002:7f00:1::1", "2002:808:808::1", "2620:4f:8000::1"),
    *("3ffe::1", "3fff::1", "4000::1", "5f00::1", "fc00::1", "fd00:ec2::254", "fe80::1", "fe80::1%eth0", "fec0::1"),
    *("ff02::1", "ff0e::1", "2a00:1450::5efe:7f00:1", "2a00:1450:0:0:200:5efe:a00:1", "2606:4700::1%2"),
)  # fmt: skip

PUBLIC_ADDRESSES = ("1.1.1.1", "8.8.8.8", "93.184.216.34", "2606:4700:4700::1111", "2a00:1450:4001:80b::200e")
