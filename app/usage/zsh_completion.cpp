#include "app/usage/command_walk.h"
#include "app/usage/usage.h"

#include <fmt/core.h>

namespace rankwright::usage {

namespace {

std::string quoted(const std::string& text) {
  return "'" + replaced(text, "'", "'\\''") + "'";
}

/// Inside a specification of _arguments a colon ends a part and brackets enclose the description.
std::string part(const std::string& text) {
  auto safe = replaced(text, "\\", "\\\\");
  for (const auto* sign : {":", "[", "]"})
    safe = replaced(safe, sign, std::string("\\") + sign);
  return safe;
}

std::string actionOf(const Value& value) {
  switch (value.kind) {
  case ValueKind::File:
    return "_files";
  case ValueKind::Folder:
    return "_files -/";
  case ValueKind::Choice: {
    std::string choices;
    for (const auto& choice : value.choices)
      choices += (choices.empty() ? "" : " ") + choice;
    return "(" + choices + ")";
  }
  default:
    return " ";
  }
}

/// One argument a name; the names of an option exclude each other unless it may be repeated.
std::string optionSpecs(const Option& option) {
  std::string others;
  for (const auto& name : option.names)
    others += (others.empty() ? "" : " ") + name;
  const auto before = option.repeats ? "*" : "(" + others + ")";
  std::string specs;
  for (const auto& name : option.names) {
    auto spec = before + name + (option.value.kind != ValueKind::None && name.starts_with("--") ? "=" : "");
    spec += "[" + part(option.description) + "]";
    if (option.value.kind != ValueKind::None)
      spec += ":" + part(option.value.name) + ":" + actionOf(option.value);
    specs += " \\\n    " + quoted(spec);
  }
  return specs;
}

std::string positionalSpec(const Positional& positional, std::size_t place) {
  const auto number = positional.repeats ? "*" : std::to_string(place);
  return " \\\n    " + quoted(number + ":" + part(positional.value.name) + ":" + actionOf(positional.value));
}

std::string argumentSpecs(const Command& command) {
  std::string specs;
  for (const auto& option : command.options)
    specs += optionSpecs(option);
  for (std::size_t i = 0; i < command.positionals.size(); ++i)
    specs += positionalSpec(command.positionals[i], i + 1);
  return specs;
}

std::string functionOf(const std::string& root, const Place& place) {
  return root + (place.path.empty() ? "" : "__" + functionName(place.path));
}

std::string dispatch(const std::string& root, const Place& place) {
  std::string names;
  std::string cases;
  for (const auto& child : place.command->subcommands) {
    const auto path = place.path.empty() ? child.name : place.path + " " + child.name;
    names += "\n        " + quoted(part(child.name) + ":" + child.summary);
    cases += fmt::format("        {}) {} ;;\n", child.name, functionOf(root, {path, &child}));
  }
  return fmt::format("  case $state in\n    command)\n      local -a commands=({}\n      )\n"
                     "      _describe -t commands command commands ;;\n"
                     "    rest)\n      case $words[1] in\n{}      esac ;;\n  esac\n",
                     names, cases);
}

std::string function(const std::string& root, const Place& place) {
  const auto hasChildren = !place.command->subcommands.empty();
  auto text = functionOf(root, place) + "() {\n";
  if (hasChildren) text += "  local context state state_descr line\n  typeset -A opt_args\n";
  text += std::string("  _arguments -s -S") + (hasChildren ? " -C" : "") + argumentSpecs(*place.command);
  if (hasChildren) text += " \\\n    '1: :->command' \\\n    '*:: :->rest'";
  text += "\n";
  if (hasChildren) text += dispatch(root, place);
  return text + "}\n\n";
}

} // namespace

std::string zshCompletion(const Program& program) {
  const auto root = "_" + functionName(program.command.name);
  auto script = "#compdef " + program.command.name + "\n\n";
  for (const auto& place : placesOf(program.command))
    script += function(root, place);
  return script + root + " \"$@\"\n";
}

} // namespace rankwright::usage
