#include "core/simulate/app_category.h"

namespace rankwright {

namespace {

// clang-format off
constexpr std::array<AppCategory, kCategoryCount> kCategories = {{
  //                                        share  freq   sunrise morning noon afternoon sunset evening night  weekend home work  wet  paid
  {"Tools",             "tools",            12,    0.3,  {  0,      0,    0,     0,        0,     0,   -0.2},   0,    0,   0.1,  0,   0.10},
  {"Productivity",      "productivity",      7,    0.2,  { -0.2,  0.7,  0.3,   0.6,        0,  -0.5,   -0.9}, -0.8, -0.3,  0.8,  0,   0.15},
  {"Arcade & Action",   "arcade",            8,    0.0,  { -0.8, -0.5,  0.2,     0,      0.4,   0.8,    0.4},  0.5,  0.5, -1.0,  0.3, 0.15},
  {"Brain & Puzzle",    "puzzle",            7,    0.0,  { -0.4, -0.2,  0.4,     0,      0.2,   0.7,    0.5},  0.3,  0.4, -0.7,  0.3, 0.12},
  {"Casual",            "casual",            6,    0.1,  { -0.5, -0.2,  0.4,   0.1,      0.3,   0.6,    0.2},  0.3,  0.3, -0.6,  0.2, 0.08},
  {"Entertainment",     "fun",               7,    0.0,  { -0.8, -0.6,  0.1,  -0.2,      0.3,   0.9,    0.5},  0.5,  0.6, -0.9,  0.4, 0.08},
  {"News & Magazines",  "news",              6,    0.2,  {  0.9,  1.0,  0.4,  -0.2,        0,   0.1,   -0.5}, -0.2,  0.1,  0.1,  0,   0.04},
  {"Communication",     "chat",              6,    1.0,  { -0.2,  0.3,  0.2,   0.2,      0.3,   0.3,   -0.3},   0,    0,   0.2,  0,   0.04},
  {"Social",            "social",            5,    0.9,  { -0.2,  0.1,  0.4,   0.1,      0.3,   0.6,    0.3},  0.2,  0.2, -0.3,  0,   0.02},
  {"Music & Audio",     "music",             5,    0.3,  {  0.1,  0.4, -0.1,   0.1,      0.5,   0.4,    0.1},  0.1,    0,  0.2,  0.1, 0.10},
  {"Lifestyle",         "lifestyle",         5,   -0.3,  {  0,      0,  0.1,   0.1,      0.2,   0.3,   -0.3},  0.5,  0.4, -0.4,  0,   0.06},
  {"Travel & Local",    "travel",            4,   -0.3,  {  0,    0.1,  0.2,   0.2,      0.3,  -0.1,   -0.5},  0.7, -0.4, -0.4, -0.4, 0.06},
  {"Personalization",   "themes",            4,   -0.2,  { -0.2,    0,    0,   0.1,      0.1,   0.4,    0.2},  0.1,  0.3, -0.3,  0,   0.20},
  {"Photography",       "photo",             4,   -0.1,  { -0.1,    0,  0.3,   0.4,      0.6,   0.2,   -0.5},  0.7,    0, -0.5, -0.5, 0.15},
  {"Media & Video",     "video",             4,    0.1,  { -0.6, -0.4,  0.1,  -0.1,      0.2,   0.9,    0.6},  0.4,  0.6, -0.7,  0.3, 0.08},
  {"Finance",           "finance",           3,   -0.1,  { -0.1,  0.7,  0.3,   0.5,     -0.2,  -0.4,   -0.8}, -0.9, -0.1,  0.4,  0,   0.05},
  {"Shopping",          "shopping",          3,   -0.1,  { -0.7, -0.1,  0.4,   0.2,      0.3,   0.6,   -0.2},  0.4,  0.3, -0.3,  0.1, 0.01},
  {"Books & Reference", "books",             3,   -0.1,  { -0.1, -0.1,  0.1,     0,      0.1,   0.6,    0.9},  0.2,  0.6, -0.5,  0.3, 0.12},
  {"Education",         "education",         3,   -0.2,  { -0.3,  0.3,  0.2,   0.5,      0.2,   0.2,   -0.4}, -0.3,  0.3,  0.2,  0,   0.15},
  {"Health & Fitness",  "health",            3,   -0.1,  {  0.9,  0.4, -0.2,     0,      0.6,   0.1,   -0.8},  0.2,  0.1, -0.6, -0.4, 0.12},
  {"Business",          "business",          2,   -0.2,  { -0.2,  0.9,  0.4,   0.8,     -0.3,  -0.9,   -1.2}, -1.3, -0.8,  1.2,  0,   0.10},
  {"Transportation",    "transport",         2,    0.1,  {  0.6,  0.9, -0.1,   0.3,      0.9,  -0.3,   -0.6}, -0.9, -0.6,  0.9,  0.2, 0.06},
  {"Sports",            "sports",            2,    0.0,  { -0.3,    0,  0.1,     0,      0.2,   0.8,   -0.1},  0.8,  0.3, -0.4,  0,   0.06},
  {"Weather",           "weather",           2,    0.2,  {  1.0,  0.8,    0,  -0.1,      0.2,   0.1,   -0.5},  0.1,  0.2,    0,  0.9, 0.08},
}};
// clang-format on

} // namespace

std::span<const AppCategory, kCategoryCount> appCategories() {
  return kCategories;
}

} // namespace rankwright
