#include "core/simulate/app_texts.h"

#include <fmt/format.h>

#include <array>

namespace rankwright {

namespace {

/// How pages are written in one language. {0} is the name, {1} what the app is, {2} the developer, {3} and
/// {4} features.
struct Phrases {
  std::string_view description;
  std::array<std::string_view, 3> shortDescriptions;
  std::array<std::string_view, 6> features;
};

// In the order of `Language`.
constexpr std::array<Phrases, kLanguageCount> kPhrases = {{
    {"{0} — {1} the way it should be. {3} {4} Made with care by {2}; write to us, we read everything.",
     {"{1}, fast and simple.", "The {1} you will open every day.", "{0}: {1} without the clutter."},
     {"★ Works offline.", "★ No account needed.", "★ A widget for your home screen.",
      "★ Light on the battery.", "★ Share with friends in one tap.", "★ Day and night themes."}},
    {"{0}: {1} como debe ser. {3} {4} Hecho con cariño por {2}. ¡Escríbenos!",
     {"{1}: rápido y sencillo.", "{1} para todos los días.", "{0}, ¡pruébalo gratis!"},
     {"✔ Funciona sin conexión.", "✔ Sin registro.", "✔ Widget para tu pantalla de inicio.",
      "✔ Consume muy poca batería.", "✔ Compártelo con tus amigos.", "✔ Modo nocturno."}},
    {"{0}，更好用的{1}。{3}{4}由{2}用心打造，欢迎反馈。",
     {"简单快速的{1}", "每天都会打开的{1}", "{0}：清爽无广告"},
     {"【离线可用】", "【无需注册】", "【桌面小部件】", "【省电】", "【一键分享】", "【夜间模式】"}},
    {"{0}は使いやすい{1}アプリです。{3}{4}{2}が心をこめて作りました。ご意見をお待ちしています。",
     {"すばやく使える{1}", "毎日使いたくなる{1}", "{0}：広告なしで快適"},
     {"●オフライン対応。", "●登録不要。", "●ウィジェット付き。", "●電池にやさしい。", "●かんたん共有。",
      "●ナイトモード。"}},
}};

std::string withThousands(std::int64_t number) {
  auto text = std::to_string(number);
  for (auto i = static_cast<std::ptrdiff_t>(text.size()) - 3; i > 0; i -= 3)
    text.insert(static_cast<std::size_t>(i), 1, ',');
  return text;
}

} // namespace

AppTexts writeAppTexts(Random& random, Language language, std::string_view name, std::string_view noun,
                       std::string_view developer) {
  const auto& phrases = kPhrases[static_cast<std::size_t>(language)];
  const auto count = static_cast<std::uint32_t>(phrases.features.size());
  const auto first = random.below(count);
  const auto second = (first + 1 + random.below(count - 1)) % count;
  const auto shortPhrase = random.oneOf(std::span<const std::string_view>(phrases.shortDescriptions));
  return {fmt::format(fmt::runtime(phrases.description), name, noun, developer, phrases.features[first],
                      phrases.features[second]),
          fmt::format(fmt::runtime(shortPhrase), name, noun)};
}

std::string priceText(double price) {
  return price > 0 ? fmt::format("${:.2f}", price) : "Free";
}

DownloadRange downloadRange(double downloads) {
  std::int64_t from = 1;
  bool powerOfTen = true;
  for (auto next = from * 5; static_cast<double>(next) <= downloads; next = from * (powerOfTen ? 5 : 2)) {
    from = next;
    powerOfTen = !powerOfTen;
  }
  const auto to = from * (powerOfTen ? 5 : 2);
  return {fmt::format("{} - {}", withThousands(from), withThousands(to)), from};
}

} // namespace rankwright
