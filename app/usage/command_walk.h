#pragma once

#include "app/usage/usage.h"

#include <string>
#include <vector>

namespace rankwright::usage {

/// A command and the words that lead to it after the program's name: "" for the program, "inspect index" for
/// a subcommand of a subcommand.
struct Place {
  std::string path;
  const Command* command;
};

/// The command and everything below it, each before its subcommands. The places point into `command`.
std::vector<Place> placesOf(const Command& command);

/// `name` made fit for a function of a shell: every character but letters and digits becomes '_'.
std::string functionName(const std::string& name);

/// `text` with every occurrence of `from` replaced by `to`.
std::string replaced(std::string text, const std::string& from, const std::string& to);

} // namespace rankwright::usage
