// The rule language. The text is cut into statements before it is parsed, so that a mistake in one hides no other:
// at every ';' and every line end outside brackets. Each parser rule can tell from the next token what to do
// (LL(1)), so that parsing takes linear time however deep brackets stand in each other. Operators stand in one
// flat chain, whose precedence operator_chain.h resolves: a rule for each level would nest seven of them around
// every number.
grammar Rules;

statement: NAME ASSIGN expression EOF;

expression
    : operand
      ( ( OR | AND
        | EQUAL | NOT_EQUAL | LESS | LESS_EQUAL | GREATER | GREATER_EQUAL | IN | NOT IN
        | PLUS | MINUS | STAR | SLASH | PERCENT
        )
        operand
      )*
    ;

operand
    : (NOT | BANG | MINUS)*
      ( INTEGER | DECIMAL | STRING | TRUE | FALSE
      | list
      | NAME arguments?
      | LEFT_PARENTHESIS expression RIGHT_PARENTHESIS
      )
    ;

list: LEFT_BRACKET (expression (COMMA expression)*)? RIGHT_BRACKET;

arguments: LEFT_PARENTHESIS (expression (COMMA expression)*)? RIGHT_PARENTHESIS;

// One token for each meaning: `&` and `and` are the same.
AND: '&' | 'and';
OR: '|' | 'or';
NOT: 'not';
BANG: '!';
IN: 'in';
TRUE: 'true';
FALSE: 'false';

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
NAME: LETTER (LETTER | DIGIT | OTHER_DIGIT)*;

// Kept, so that an editor can colour comments and the formatter keeps them.
COMMENT: '#' ~[\r\n]*;
SPACE: [ \t\r]+ -> skip;

// What the parser never accepts, so that it is reported in the order of the text and with a message of its own.
BAD_OPERATOR: '&&' | '||' | '<>' | '=<' | '=>' | '===' | '!==' | '**';
BAD_NUMBER: (DIGIT+ | '.' DIGIT+) (LETTER | DIGIT | OTHER_DIGIT | '.')*;
OPEN_STRING: '\'' (ESCAPE | ~['\\\r\n])* '\\'? | '"' (ESCAPE | ~["\\\r\n])* '\\'?;
UNKNOWN: .;

fragment DIGIT: [0-9];
fragment EXPONENT: [eE] [+-]? DIGIT+;
// Beyond ASCII the lexer is shown the class of a character only, see code_point_classes.h: transitions on other
// characters are not cached by the runtime, which would make a Chinese text fifty times slower than an English one.
fragment LETTER: [a-zA-Z_] | '\u0001';
fragment OTHER_DIGIT: '\u0002';
fragment ESCAPE: '\\' ~[\r\n];
