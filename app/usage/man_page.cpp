#include "app/usage/command_walk.h"
#include "app/usage/usage.h"

#include <fmt/core.h>

#include <algorithm>
#include <cctype>

namespace rankwright::usage {

namespace {

/// Text as roff prints it: a backslash and a dash are commands to it, and so are a dot and a quote that begin
/// a line.
std::string escaped(const std::string& text) {
  auto safe = replaced(replaced(replaced(text, "\\", "\\e"), "-", "\\-"), "\n", " ");
  if (!safe.empty() && (safe.front() == '.' || safe.front() == '\'')) safe.insert(0, "\\&");
  return safe;
}

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::toupper(c); });
  return text;
}

std::string bold(const std::string& text) {
  return "\\fB" + escaped(text) + "\\fR";
}

std::string italic(const std::string& text) {
  return "\\fI" + escaped(text) + "\\fR";
}

std::string tagged(const std::string& term, const std::string& text) {
  return fmt::format(".TP\n{}\n{}\n", term, escaped(text));
}

std::string namesOf(const Option& option) {
  std::string names;
  for (const auto& name : option.names)
    names += (names.empty() ? "" : ", ") + bold(name);
  return option.value.name.empty() ? names : names + " " + italic(option.value.name);
}

std::string sentenceOf(const Option& option) {
  auto text = option.description;
  if (!option.value.choices.empty()) {
    text += "; one of";
    for (const auto& choice : option.value.choices)
      text += (&choice == &option.value.choices.front() ? " " : ", ") + choice;
  }
  if (!option.defaultText.empty()) text += "; default: " + option.defaultText;
  if (option.required) text += " (required)";
  return text;
}

std::string synopsisOf(const std::string& program, const Place& place) {
  auto line = bold(place.path.empty() ? program : program + " " + place.path);
  if (!place.command->options.empty()) line += " [" + italic("option") + "…]";
  for (const auto& positional : place.command->positionals) {
    const auto name = italic(positional.value.name) + (positional.repeats ? "…" : "");
    line += positional.required ? " " + name : " [" + name + "]";
  }
  return line + "\n";
}

/// Only what can be called: a command with subcommands asks for one of them.
std::string synopses(const Command& program) {
  std::string text = ".SH SYNOPSIS\n";
  auto separator = "";
  for (const auto& place : placesOf(program))
    if (place.command->subcommands.empty()) {
      text += separator + synopsisOf(program.name, place);
      separator = ".br\n";
    }
  return text;
}

bool contains(const std::vector<Option>& options, const Option& option) {
  return std::any_of(options.begin(), options.end(), [&](const Option& other) {
    return other.names == option.names && other.description == option.description;
  });
}

/// `listed` are the options that the page tells elsewhere.
std::string argumentsOf(const Command& command, const std::vector<Option>& listed = {}) {
  std::string text;
  for (const auto& positional : command.positionals)
    text += tagged(italic(positional.value.name), positional.description);
  for (const auto& option : command.options)
    if (!contains(listed, option)) text += tagged(namesOf(option), sentenceOf(option));
  return text;
}

/// Options that every command shares with the program stand under OPTIONS only.
std::string commands(const Command& program) {
  std::string text = ".SH COMMANDS\n";
  for (const auto& [path, command] : placesOf(program))
    if (!path.empty())
      text += fmt::format(".SS {}\n{}.\n{}", escaped(path), escaped(command->summary),
                          argumentsOf(*command, program.options));
  return text;
}

std::string paragraphs(const std::vector<std::string>& texts) {
  std::string text = ".SH DESCRIPTION\n";
  for (const auto& paragraph : texts)
    text += (&paragraph == &texts.front() ? "" : ".PP\n") + escaped(paragraph) + "\n";
  return text;
}

std::string entries(const std::string& title, const std::vector<Entry>& list) {
  if (list.empty()) return {};
  auto text = fmt::format(".SH {}\n", title);
  for (const auto& [term, meaning] : list)
    text += tagged(bold(term), meaning);
  return text;
}

std::string references(const std::vector<std::string>& names) {
  if (names.empty()) return {};
  std::string text = ".SH SEE ALSO\n";
  for (const auto& name : names) {
    const auto bracket = name.find('(');
    const auto comma = &name == &names.back() ? "" : ",";
    text += fmt::format(".BR {} {}{}\n", escaped(name.substr(0, bracket)), name.substr(bracket), comma);
  }
  return text;
}

} // namespace

std::string manPage(const Program& program) {
  const auto& command = program.command;
  auto page = fmt::format(".TH {} 1 \"\" \"Rankwright {}\" \"User Commands\"\n.SH NAME\n{} \\- {}\n",
                          escaped(upper(command.name)), program.version, escaped(command.name),
                          escaped(command.summary));
  page += synopses(command) + paragraphs(program.description);
  page += ".SH OPTIONS\n" + argumentsOf(command);
  if (!command.subcommands.empty()) page += commands(command);
  page += entries("EXIT STATUS", program.exitStatuses) + entries("ENVIRONMENT", program.environment);
  page += entries("FILES", program.files) + entries("EXAMPLES", program.examples);
  return page + references(program.seeAlso);
}

} // namespace rankwright::usage
