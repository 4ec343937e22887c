#include "app/usage/command_walk.h"
#include "app/usage/usage.h"

#include <fmt/core.h>

#include <string_view>

namespace rankwright::usage {

namespace {

/// %NAME% and %FUNCTION% are replaced, and the lists of cases put in. The shell breaks --option=value into
/// three words at the sign.
constexpr std::string_view kHead = R"(# bash completion for %NAME%

%FUNCTION%() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} path='' words='' i
  COMPREPLY=()
  if [[ $cur == = ]]; then
    cur=
  elif [[ $prev == = ]]; then
    prev=${COMP_WORDS[COMP_CWORD-2]}
  fi
  for ((i = 1; i < COMP_CWORD; ++i)); do
    case "$path ${COMP_WORDS[i]}" in
%COMMANDS%    esac
  done
  case "$path:$prev" in
%VALUES%  esac
  case "$path" in
%WORDS%  esac
  mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -W "$words" -- "$cur")
}
complete -F %FUNCTION% %NAME%
)";

constexpr auto kFiles = R"(compopt -o filenames; mapfile -t COMPREPLY < <(compgen -{} -- "$cur"))";

/// "" for the program, " inspect index" for a subcommand.
std::string pathText(const Place& place) {
  return place.path.empty() ? "" : " " + place.path;
}

std::string quoted(const std::string& text) {
  return "'" + replaced(text, "'", "'\\''") + "'";
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words)
    text += (text.empty() ? "" : " ") + word;
  return text;
}

/// The statements that offer a value, each ended by "; "; none where any text may stand.
std::string offerOf(const Value& value) {
  if (value.kind == ValueKind::File) return fmt::format(fmt::runtime(kFiles), "f") + "; ";
  if (value.kind == ValueKind::Folder) return fmt::format(fmt::runtime(kFiles), "d") + "; ";
  if (value.kind != ValueKind::Choice) return {};
  return fmt::format(R"(mapfile -t COMPREPLY < <(compgen -W {} -- "$cur"); )", quoted(joined(value.choices)));
}

std::string commandCases(const std::vector<Place>& places) {
  std::string text;
  for (const auto& place : places)
    if (!place.path.empty()) text += fmt::format("      {0}) path={0} ;;\n", quoted(pathText(place)));
  return text;
}

std::string valueCases(const std::vector<Place>& places) {
  std::string text;
  for (const auto& place : places)
    for (const auto& option : place.command->options) {
      if (option.value.kind == ValueKind::None) continue;
      std::string patterns;
      for (const auto& name : option.names)
        patterns += (patterns.empty() ? "" : " | ") + quoted(pathText(place) + ":" + name);
      text += fmt::format("    {}) {}return ;;\n", patterns, offerOf(option.value));
    }
  return text;
}

std::string wordCases(const std::vector<Place>& places) {
  std::string text;
  for (const auto& place : places) {
    std::vector<std::string> words;
    for (const auto& child : place.command->subcommands)
      words.push_back(child.name);
    for (const auto& option : place.command->options)
      words.insert(words.end(), option.names.begin(), option.names.end());
    // A dash begins an option, never a file.
    std::string offers;
    for (const auto& positional : place.command->positionals)
      if (const auto offer = offerOf(positional.value); !offer.empty())
        offers += "[[ $cur == -* ]] || { " + offer + "}; ";
    text += fmt::format("    {}) {}words={} ;;\n", quoted(pathText(place)), offers, quoted(joined(words)));
  }
  return text;
}

} // namespace

std::string bashCompletion(const Program& program) {
  const auto places = placesOf(program.command);
  auto script = std::string(kHead);
  script = replaced(script, "%FUNCTION%", "_" + functionName(program.command.name));
  script = replaced(script, "%NAME%", program.command.name);
  script = replaced(script, "%COMMANDS%", commandCases(places));
  script = replaced(script, "%VALUES%", valueCases(places));
  return replaced(script, "%WORDS%", wordCases(places));
}

} // namespace rankwright::usage
