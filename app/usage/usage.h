#pragma once

#include <string>
#include <vector>

/// What a program says about its own command line, once, for every place that tells it: the manual page and
/// the completions of the shells. No parser of options shows here, so that both programs can fill it from
/// theirs.
namespace rankwright::usage {

/// What may be completed where a value stands.
enum class ValueKind { None, Text, File, Folder, Choice };

struct Value {
  ValueKind kind = ValueKind::None;
  std::string name;                 ///< as --help shows it, e.g. "DIR"; "" for a flag
  std::vector<std::string> choices; ///< of ValueKind::Choice
};

struct Option {
  std::vector<std::string> names; ///< with their dashes, the short ones first: "-w", "--workspace"
  Value value;
  std::string description;
  std::string defaultText; ///< "" when there is none to show
  bool required = false;
  bool repeats = false;
};

struct Positional {
  Value value;
  std::string description;
  bool required = false;
  bool repeats = false;
};

/// A program or one of its subcommands.
struct Command {
  std::string name;
  std::string summary; ///< one line
  std::vector<Option> options;
  std::vector<Positional> positionals;
  std::vector<Command> subcommands;
};

struct Entry {
  std::string term;
  std::string text;
};

/// All that a manual page says.
struct Program {
  Command command;
  std::string version;
  std::vector<std::string> description; ///< paragraphs
  std::vector<Entry> exitStatuses;
  std::vector<Entry> environment;
  std::vector<Entry> files;
  std::vector<Entry> examples;      ///< a command line, and what it does
  std::vector<std::string> seeAlso; ///< "name(section)"
};

/// A page of section 1 in the man macros of roff.
std::string manPage(const Program& program);

/// Scripts for /usr/share/bash-completion/completions, zsh/vendor-completions and fish/vendor_completions.d.
std::string bashCompletion(const Program& program);
std::string zshCompletion(const Program& program);
std::string fishCompletion(const Program& program);

} // namespace rankwright::usage
