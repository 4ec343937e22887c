#pragma once

namespace rankwright {

/// How the lexer sees a character: ASCII as itself, any other as the control character of its class.
inline constexpr char32_t kOtherLetter = 0x01;  ///< a letter
inline constexpr char32_t kOtherDigit = 0x02;   ///< what may go on a name: a number or a combining mark
inline constexpr char32_t kOtherMeaning = 0x03; ///< anything else, control characters included

/// The character that stands for the class of `codePoint`; a blank for every space character.
char32_t classOf(char32_t codePoint);

} // namespace rankwright
