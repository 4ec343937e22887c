#pragma once

#include <string>

namespace rankwright {

/// What the person is called under whose account this process runs: the full name of the account where it has
/// one, else its login name, else its number.
std::string accountName();

} // namespace rankwright
