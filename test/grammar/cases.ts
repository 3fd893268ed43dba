/** Name of the case, lines with claims under them. */
export const cases: ReadonlyArray<readonly [string, string]> = [
  [
    "a directive is coloured as a whole word only",
    `remote vpn.example.com 1194 udp
^^^^^^ keyword.other.directive
       ^^^^^^^^^^^^^^^ string.unquoted
                       ^^^^ constant.numeric
                            ^^^ constant.language
remote-cert-tls server
^^^^^^^^^^^^^^^ keyword.other.directive
                ^^^^^^ constant.language
remotes x
^^^^^^^ !keyword.other.directive
^^^^^^^ variable.other.unknown`,
  ],
  [
    "dashes in front, setenv opt, quotes around the name",
    `--verb 3
^^ punctuation.definition.directive
  ^^^^ keyword.other.directive
setenv opt block-outside-dns
^^^^^^ keyword.other.directive
       ^^^ constant.language
           ^^^^^^^^^^^^^^^^^ keyword.other.directive
"verb" 3
 ^^^^ keyword.other.directive`,
  ],
  [
    "comments start where a word could start",
    String.raw`# verb 3
^^^^^^^^ comment.line
  ; verb 3
  ^^^^^^^^ comment.line
\# verb 3
^^^^^^^^^ comment.line
verb 3 # three
^^^^ keyword.other.directive
       ^^^^^^^ comment.line
verb 3#4
     ^^^ !comment
ca a;b.crt
   ^^^^^^^ !comment
push "route 10.0.0.0"# to all
                     ^^^^^^^^ comment.line
ca "a # b.crt"
   ^^^^^^^^^^^ !comment
ca a"#b"
     ^^^ !comment`,
  ],
  [
    "quotes and backslashes",
    String.raw`ca "a \"b\" \\ c" d
   ^^^^^^^^^^^^^^ string.quoted.double
      ^^ constant.character.escape
ca "C:\path"
      ^^ invalid.illegal.escape
ca 'C:\path'
   ^^^^^^^^^ string.quoted.single
      ^^ !invalid
ca My\ Keys/ca.crt
   ^^^^^^^^^^^^^^^ string.unquoted
     ^^ constant.character.escape
ca "open
dev tun
^^^ keyword.other.directive`,
  ],
  [
    "the option inside push",
    `push "redirect-gateway def1 bypass-dhcp"
^^^^ keyword.other.directive
      ^^^^^^^^^^^^^^^^ keyword.other.directive
                       ^^^^ constant.language
                            ^^^^^^^^^^^ constant.language
push "route 10.1.0.0 255.255.0.0" # office
      ^^^^^ keyword.other.directive
            ^^^^^^^^ constant.numeric.address
                     ^^^^^^^^^^^ constant.numeric.address
                                  ^^^^^^^^ comment.line
push 'dhcp-option DNS 10.8.0.1'
      ^^^^^^^^^^^ keyword.other.directive
                  ^^^ constant.language
push block-ipv6
     ^^^^^^^^^^ keyword.other.directive
push "routes 1"
      ^^^^^^ !keyword.other.directive`,
  ],
  [
    "addresses, numbers and paths",
    `server 10.8.0.0 255.255.255.0
       ^^^^^^^^ constant.numeric.address
server-ipv6 fd00:8::/64
            ^^^^^^^^^^^ constant.numeric.address
keepalive 10 60
          ^^ constant.numeric
ca /etc/openvpn/ca.crt
   ^^^^^^^^^^^^^^^^^^^ string.unquoted.path
cert keys/client.crt
     ^^^^^^^^^^^^^^^ string.unquoted.path
cipher AES-256-GCM
       ^^^^^^^^^^^ string.unquoted`,
  ],
  [
    "an inline block keeps all of its lines",
    `<ca> # ours
^ punctuation.definition.tag.begin
 ^^ entity.name.tag
     ^^^^^^ comment.line
-----BEGIN CERTIFICATE-----
           ^^^^^^^^^^^ entity.name.type.pem
verb 3 # not a comment
^^^^^^^^^^^^^^^^^^^^^^ string.unquoted.inline
^^^^ !keyword
       ^^^^^^^ !comment
</cert>
^^^^^^^ string.unquoted.inline
  </ca>rest
    ^^ entity.name.tag
       ^^^^ comment.line
verb 3
^^^^ keyword.other.directive`,
  ],
  [
    "tags are words of their own",
    `<tls-auth> 1
^^^^^^^^^^ !entity.name.tag
--<ca>
   ^^ entity.name.tag
</ca>
<connection>
 ^^^^^^^^^^ entity.name.tag
remote vpn.example.com
^^^^^^ keyword.other.directive
<tls-crypt>
 ^^^^^^^^^ entity.name.tag
remote
^^^^^^ string.unquoted.inline
</tls-crypt>
</connection>
  ^^^^^^^^^^ entity.name.tag
verb 3
^^^^ keyword.other.directive`,
  ],
];
