#include "core/leaderboard/version_content.h"

#include "core/base/hash.h"

#include <utility>

namespace rankwright {

std::string textOfItems(const std::vector<std::string>& items) {
  std::string text;
  for (const auto& item : items) {
    for (const char c : item) {
      if (c == '\n')
        text += "\\n";
      else if (c == '\\')
        text += "\\\\";
      else
        text += c;
    }
    text += '\n';
  }
  return text;
}

std::vector<std::string> itemsOfText(std::string_view text) {
  std::vector<std::string> items;
  std::string item;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n')
      items.push_back(std::exchange(item, {}));
    else if (text[i] == '\\' && i + 1 < text.size())
      item += text[++i] == 'n' ? '\n' : text[i];
    else
      item += text[i];
  }
  return items;
}

std::uint64_t hashOfContent(std::string_view toml, std::string_view items) {
  return hashText(items, hashText(toml));
}

} // namespace rankwright
