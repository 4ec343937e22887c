#include "app/usage/command_walk.h"

#include <algorithm>
#include <cctype>

namespace rankwright::usage {

namespace {

void walk(const std::string& path, const Command& command, std::vector<Place>& places) {
  places.push_back({path, &command});
  for (const auto& child : command.subcommands)
    walk(path.empty() ? child.name : path + " " + child.name, child, places);
}

} // namespace

std::vector<Place> placesOf(const Command& command) {
  std::vector<Place> places;
  walk({}, command, places);
  return places;
}

std::string functionName(const std::string& name) {
  auto text = name;
  std::replace_if(
      text.begin(), text.end(), [](unsigned char c) { return !std::isalnum(c); }, '_');
  return text;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

} // namespace rankwright::usage
