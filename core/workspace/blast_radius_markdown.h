#pragma once

#include "core/workspace/blast_radius_report.h"

#include <functional>
#include <string>
#include <string_view>

namespace rankwright {

/// How a page is written in another language. What is empty stays as the command line prints it.
struct BlastRadiusWording {
  std::function<std::string(std::string_view english)> text =
      {};                       ///< headings, sentences and names of figures
  ColumnWording figures = {};   ///< titles of the columns `figure`, `before`, `after`, `change`
  ColumnWording users = {};     ///< those of `changedUsersTable`
  ColumnWording exposures = {}; ///< those of `changedItemsTable` and `exposureTable`
};

/// A blast radius as a page of Markdown: the figures with their intervals of 95 %, and the tables of what
/// changes most.
std::string toMarkdown(const Workspace& workspace, const ComparedConfigurations& configurations,
                       const BlastRadius& radius, const BlastRadiusWording& wording = {});

} // namespace rankwright
