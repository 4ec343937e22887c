#pragma once

#include "app/cli/command.h"

namespace rankwright::cli {

/// `boards publish`.
void addBoardPublishing(CLI::App& boards, Action& action);

/// `boards rollback`, `boards withdraw`, `boards history` and `boards changes`.
void addBoardReleases(CLI::App& boards, Action& action);

/// `boards refresh`.
void addBoardRefresh(CLI::App& boards, Action& action);

/// `boards freshness`.
void addBoardFreshness(CLI::App& boards, Action& action);

/// `boards predict`.
void addBoardPrediction(CLI::App& boards, Action& action);

/// `boards simulate`.
void addBoardSimulation(CLI::App& boards, Action& action);

} // namespace rankwright::cli
