#pragma once

#include <QString>

namespace rankwright {

/// The text of an action without its mnemonic: "&Open" and "打开(&O)" lose the ampersand, the latter its
/// parentheses too; "&&" is an ampersand.
QString withoutMnemonic(const QString& text);

} // namespace rankwright
