// The rule language. Precedence is the nesting of the parser rules, from the loosest operator to the tightest;
// chains are loops, so that they need no recursion and the tree of `1 - 2 - 3` is as flat as it is written.
grammar Rules;

rules: statement? (separator statement?)* EOF;

separator: NEWLINE | SEMICOLON;

statement: NAME ASSIGN expression;

expression: conjunction (OR conjunction)*;

conjunction: negation (AND negation)*;

negation: NOT* comparison;

comparison: sum (comparator sum)*;

comparator: EQUAL | NOT_EQUAL | LESS | LESS_EQUAL | GREATER | GREATER_EQUAL | IN;

sum: product ((PLUS | MINUS) product)*;

product: prefixed ((STAR | SLASH | PERCENT) prefixed)*;

prefixed: (MINUS | BANG)* primary;

primary
    : literal
    | list
    | call
    | NAME
    | LEFT_PARENTHESIS expression RIGHT_PARENTHESIS
    ;

literal: INTEGER | DECIMAL | STRING | TRUE | FALSE;

list: LEFT_BRACKET (expression (COMMA expression)*)? RIGHT_BRACKET;

call: NAME LEFT_PARENTHESIS (expression (COMMA expression)*)? RIGHT_PARENTHESIS;

// One spelling each for the parser; `&` and `and` are the same token.
AND: '&' | 'and';
OR: '|' | 'or';
NOT: 'not';
BANG: '!';
TRUE: 'true';
FALSE: 'false';
IN: 'in';

ASSIGN: '=';
EQUAL: '==';
NOT_EQUAL: '!=';
LESS: '<';
LESS_EQUAL: '<=';
GREATER: '>';
GREATER_EQUAL: '>=';
PLUS: '+';
MINUS: '-';
STAR: '*';
SLASH: '/';
PERCENT: '%';
LEFT_PARENTHESIS: '(';
RIGHT_PARENTHESIS: ')';
LEFT_BRACKET: '[';
RIGHT_BRACKET: ']';
COMMA: ',';
SEMICOLON: ';';
NEWLINE: '\r'? '\n';

DECIMAL: (DIGIT+ '.' DIGIT* | '.' DIGIT+) EXPONENT? | DIGIT+ EXPONENT;
INTEGER: DIGIT+;
STRING: '\'' (ESCAPE | ~['\\\r\n])* '\'' | '"' (ESCAPE | ~["\\\r\n])* '"';
NAME: LETTER (LETTER | [\p{M}\p{N}])*;

COMMENT: '#' ~[\r\n]* -> skip;
SPACE: [ \t\r\p{Zs}]+ -> skip;

// What the parser never accepts, so that it is reported in the order of the text and with a message of its own.
BAD_NUMBER: (DIGIT+ | '.' DIGIT+) [\p{L}\p{N}_.]*;
OPEN_STRING: '\'' (ESCAPE | ~['\\\r\n])* '\\'? | '"' (ESCAPE | ~["\\\r\n])* '\\'?;
UNKNOWN: .;

fragment DIGIT: [0-9];
fragment EXPONENT: [eE] [+-]? DIGIT+;
fragment LETTER: [\p{L}_];
fragment ESCAPE: '\\' ~[\r\n];
