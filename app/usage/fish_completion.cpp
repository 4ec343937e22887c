#include "app/usage/command_walk.h"
#include "app/usage/usage.h"

#include <fmt/core.h>

#include <string_view>

namespace rankwright::usage {

namespace {

/// Says whether the words typed so far lead to the given subcommand, and no further.
constexpr std::string_view kHead = R"(# fish completion for %NAME%

function %FUNCTION%
    set -l path ''
    for word in (commandline -opc)[2..-1]
        switch "$path $word"
%COMMANDS%        end
    end
    test "$path" = "$argv[1]"
end

complete -c %NAME% -f
)";

std::string quoted(const std::string& text) {
  return "'" + replaced(replaced(text, "\\", "\\\\"), "'", "\\'") + "'";
}

std::string pathText(const Place& place) {
  return place.path.empty() ? "" : " " + place.path;
}

std::string commandCases(const std::vector<Place>& places) {
  std::string text;
  for (const auto& place : places)
    if (!place.path.empty())
      text += fmt::format("            case {0}\n                set path {0}\n", quoted(pathText(place)));
  // A switch without a case is legal, but says nothing to its reader.
  return text.empty() ? "            case '*'\n" : text;
}

std::string offerOf(const Value& value) {
  if (value.kind == ValueKind::File) return " -r -F";
  if (value.kind == ValueKind::Folder) return " -x -a '(__fish_complete_directories)'";
  if (value.kind == ValueKind::Text) return " -x";
  if (value.kind == ValueKind::None) return {};
  std::string choices;
  for (const auto& choice : value.choices)
    choices += (choices.empty() ? "" : " ") + choice;
  return " -x -a " + quoted(choices);
}

std::string namesOf(const Option& option) {
  std::string text;
  for (const auto& name : option.names)
    text += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  return text;
}

/// Positional files are offered like those of an option without its name.
std::string positionalOffer(const Value& value) {
  if (value.kind == ValueKind::File) return " -F";
  if (value.kind == ValueKind::Text || value.kind == ValueKind::None) return {};
  return offerOf(value).substr(std::string_view(" -x").size());
}

std::string linesOf(const std::string& start, const Command& command) {
  std::string text;
  for (const auto& child : command.subcommands)
    text += fmt::format("{} -a {} -d {}\n", start, child.name, quoted(child.summary));
  for (const auto& option : command.options)
    text += fmt::format("{}{}{} -d {}\n", start, namesOf(option), offerOf(option.value),
                        quoted(option.description));
  for (const auto& positional : command.positionals)
    if (const auto offer = positionalOffer(positional.value); !offer.empty()) text += start + offer + "\n";
  return text;
}

} // namespace

std::string fishCompletion(const Program& program) {
  const auto places = placesOf(program.command);
  const auto& name = program.command.name;
  const auto at = "__fish_" + functionName(name) + "_at";
  auto script = replaced(replaced(std::string(kHead), "%FUNCTION%", at), "%NAME%", name);
  script = replaced(script, "%COMMANDS%", commandCases(places));
  for (const auto& place : places) {
    const auto condition = quoted(fmt::format("{} \"{}\"", at, pathText(place)));
    script += linesOf(fmt::format("complete -c {} -n {}", name, condition), *place.command);
  }
  return script;
}

} // namespace rankwright::usage
