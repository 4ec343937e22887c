#pragma once

#include "app/cli/command.h"

namespace rankwright::cli {

/// The subcommands of `funnel`.
void addFunnelReport(CLI::App& funnel, Action& action);
void addFunnelRequests(CLI::App& funnel, Action& action);
void addFunnelSimulate(CLI::App& funnel, Action& action);
void addFunnelImport(CLI::App& funnel, Action& action);
void addFunnelFeedback(CLI::App& funnel, Action& action);

} // namespace rankwright::cli
