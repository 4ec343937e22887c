#pragma once

#include "core/workspace/blast_radius_report.h"

#include <string>

namespace rankwright {

/// A blast radius as a page of Markdown: the figures with their intervals of 95 %, and the tables of what
/// changes most.
std::string toMarkdown(const Workspace& workspace, const ComparedConfigurations& configurations,
                       const BlastRadius& radius);

} // namespace rankwright
