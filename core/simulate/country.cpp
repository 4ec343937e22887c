#include "core/simulate/country.h"

namespace rankwright {

namespace {

using enum Language;

constexpr std::array<std::string_view, kLanguageCount> kCodes = {"en", "es", "zh", "ja"};

constexpr std::array<Country, 12> kCountries = {{
    {"United States", English, 25, -360, 0.22, 0.05, {"101", "102", "103"}},
    {"Spain", Spanish, 14, 60, 0.12, 0.01, {"201", "202", "203"}},
    {"United Kingdom", English, 9, 0, 0.38, 0.02, {"301", "302", "303"}},
    {"Peru", Spanish, 6, -300, 0.10, 0.00, {"401", "402", "403"}},
    {"Canada", English, 6, -300, 0.24, 0.12, {"501", "502", "503"}},
    {"Mexico", Spanish, 6, -360, 0.18, 0.00, {"601", "602", "603"}},
    {"Australia", English, 4, 600, 0.16, 0.00, {"701", "702", "703"}},
    {"Japan", Japanese, 9, 540, 0.30, 0.04, {"801", "802", "803"}},
    {"China", Chinese, 9, 480, 0.24, 0.03, {"901", "902", "903"}},
    {"Taiwan", Chinese, 4, 480, 0.36, 0.00, {"1001", "1002", "1003"}},
    {"India", English, 5, 330, 0.28, 0.00, {"1101", "1102", "1103"}},
    {"Ireland", English, 3, 0, 0.42, 0.01, {"1201", "1202", "1203"}},
}};

} // namespace

std::string_view codeOf(Language language) {
  return kCodes[static_cast<std::size_t>(language)];
}

std::span<const Country> countries() {
  return kCountries;
}

} // namespace rankwright
