#include "core/simulate/app_names.h"

#include <fmt/format.h>

#include <array>
#include <span>

namespace rankwright {

namespace {

using Words = std::span<const std::string_view>;

constexpr int kAttempts = 12;
constexpr std::size_t kShortestSlug = 3;

constexpr std::array<std::string_view, 20> kAdjectives = {
    "Pocket", "Smart", "Easy",   "Quick", "My",    "Super",    "Simple", "Tiny", "Happy", "Daily",
    "Power",  "Magic", "Golden", "Color", "Handy", "Ultimate", "Royal",  "Cozy", "Retro", "Bright"};
constexpr std::array<std::string_view, 12> kSuffixes = {"Pro",    "Go", "Plus",   "Lite", "Now", "Hub",
                                                        "Studio", "HD", "Master", "360",  "One", "Express"};
constexpr std::array<std::string_view, 20> kOnsets = {"b", "br", "c", "d", "f", "fl", "g", "k", "l", "m",
                                                      "n", "p",  "r", "s", "t", "tr", "v", "w", "z", "y"};
constexpr std::array<std::string_view, 5> kVowels = {"a", "e", "i", "o", "u"};
constexpr std::array<std::string_view, 8> kCodas = {"", "", "", "n", "r", "x", "l", "s"};
constexpr std::array<std::string_view, 9> kCompanies = {"Labs",  "Studio", "Games", "Software",   "Apps",
                                                        "Works", "Mobile", "Media", "Interactive"};
constexpr std::array<std::string_view, 7> kSpanishSuffixes = {"Fácil", "Rápido", "Total",  "Plus",
                                                              "24h",   "España", "en Vivo"};
constexpr std::array<std::string_view, 10> kChinesePrefixes = {"每日", "掌上", "小鹿", "星云", "极简",
                                                               "轻松", "云端", "乐享", "快捷", "超级"};
constexpr std::array<std::string_view, 6> kChineseSuffixes = {"", "", "大师", "助手", "极速版", "专业版"};
constexpr std::array<std::string_view, 8> kJapanesePrefixes = {"かんたん", "まいにち", "みんなの", "ポケット",
                                                               "らくらく", "スマート", "おしゃれ", "すぐに"};
constexpr std::array<std::string_view, 5> kJapaneseSuffixes = {"", "", "プラス", "帖", "ライト"};
constexpr std::array<std::string_view, 4> kChineseFirms = {"科技", "网络", "软件", "互动"};
constexpr std::array<std::string_view, 4> kJapaneseFirms = {"ソフト", "工房", "ゲームズ", "システム"};
constexpr std::array<std::string_view, 12> kChineseCompanies = {
    "北辰", "青云", "蓝鲸", "银河", "山海", "晨光", "竹影", "东方", "飞鸟", "远景", "明月", "长风"};
constexpr std::array<std::string_view, 12> kJapaneseCompanies = {"ミナト", "サクラ", "ツバサ", "アオイ",
                                                                 "ヒカリ", "ソラ",   "モミジ", "カゼ",
                                                                 "ホシ",   "ナギ",   "フジ",   "ユキ"};

std::string_view oneOf(Random& random, Words words) {
  return random.oneOf(words);
}

std::string brand(Random& random) {
  std::string name;
  for (auto syllables = 2 + random.below(2); syllables > 0; --syllables)
    name.append(oneOf(random, kOnsets)).append(oneOf(random, kVowels));
  name.append(oneOf(random, kCodas));
  name.front() = static_cast<char>(name.front() - 'a' + 'A');
  return name;
}

std::string englishName(Random& random, std::string_view noun) {
  switch (random.below(6)) {
  case 0:
  case 1:
    return fmt::format("{} {}", oneOf(random, kAdjectives), noun);
  case 2:
    return fmt::format("{} {}", noun, oneOf(random, kSuffixes));
  case 3:
    return fmt::format("{}: {}", brand(random), noun);
  case 4:
    return fmt::format("{} {}", brand(random), noun);
  default:
    return brand(random);
  }
}

std::string spanishName(Random& random, std::string_view noun) {
  if (random.chance(0.3)) return fmt::format("{}: {}", brand(random), noun);
  return fmt::format("{} {}", noun, oneOf(random, kSpanishSuffixes));
}

std::string joined(Random& random, Words prefixes, std::string_view noun, Words suffixes) {
  const auto prefix = oneOf(random, prefixes);
  return fmt::format("{}{}{}", prefix, noun, oneOf(random, suffixes));
}

std::string nameIn(Language language, Random& random, std::string_view noun) {
  switch (language) {
  case Language::Spanish:
    return spanishName(random, noun);
  case Language::Chinese:
    return joined(random, kChinesePrefixes, noun, kChineseSuffixes);
  case Language::Japanese:
    return joined(random, kJapanesePrefixes, noun, kJapaneseSuffixes);
  case Language::English:
    break;
  }
  return englishName(random, noun);
}

std::string companyIn(Language language, Random& random) {
  switch (language) {
  case Language::Spanish:
    return fmt::format("Estudio {}", brand(random));
  case Language::Chinese:
    return joined(random, kChineseCompanies, "", kChineseFirms);
  case Language::Japanese:
    return joined(random, kJapaneseCompanies, "", kJapaneseFirms);
  case Language::English:
    break;
  }
  const auto name = brand(random);
  return fmt::format("{} {}", name, oneOf(random, kCompanies));
}

/// A letter with an accent and the letter without it.
struct Accent {
  std::string_view accented;
  char plain;
};
constexpr std::array<Accent, 7> kAccents = {
    {{"á", 'a'}, {"é", 'e'}, {"í", 'i'}, {"ó", 'o'}, {"ú", 'u'}, {"ñ", 'n'}, {"ü", 'u'}}};

std::string withoutAccents(std::string_view text) {
  std::string plain(text);
  for (const auto& accent : kAccents)
    for (auto at = plain.find(accent.accented); at != std::string::npos; at = plain.find(accent.accented, at))
      plain.replace(at, accent.accented.size(), 1, accent.plain);
  return plain;
}

std::string slugOf(std::string_view name, std::string_view fallback) {
  std::string slug;
  for (const char c : withoutAccents(name)) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9' && !slug.empty()))
      slug += c;
    else if (c >= 'A' && c <= 'Z')
      slug += static_cast<char>(c - 'A' + 'a');
  }
  return slug.size() < kShortestSlug ? std::string(fallback) : slug;
}

} // namespace

template <class Make>
std::string NameGenerator::distinct(Make make, std::string_view beforeNumber) {
  std::string name = make();
  for (int attempt = 1; attempt < kAttempts && taken_.contains(name); ++attempt)
    name = make();
  const auto base = name;
  for (std::uint32_t number = 2; !taken_.insert(name).second; ++number)
    name = fmt::format("{}{}{}", base, beforeNumber, number);
  return name;
}

std::string NameGenerator::appName(Random& random, Language language, std::string_view noun) {
  return distinct([&] { return nameIn(language, random, noun); }, " ");
}

std::string NameGenerator::developerName(Random& random, Language language) {
  return distinct([&] { return companyIn(language, random); }, " ");
}

std::string NameGenerator::packageName(std::string_view developer, std::string_view app,
                                       std::string_view fallback) {
  const auto name = fmt::format("com.{}.{}", slugOf(developer, "studio"), slugOf(app, fallback));
  return distinct([&] { return name; }, "");
}

} // namespace rankwright
