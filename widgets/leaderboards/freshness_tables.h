#pragma once

#include "core/table/table_source.h"
#include "core/workspace/leaderboard_freshness.h"
#include "widgets/common/fact_table.h"
#include "widgets/simulator/app_catalogue.h"

#include <cstddef>
#include <memory>

namespace rankwright {

/// The days of a replay, a row each: how many apps stood there, entered, left, were new, and the first ones.
std::shared_ptr<const TableSource> dayTable(const Freshness& freshness, const AppCatalogue& apps);

/// The list of one of the days, a row an app with its slot the day before, then those that left.
FactTable dayFacts(const Freshness& freshness, std::size_t day, const AppCatalogue& apps);

/// The share that still waits, a row a number of days. Pointing at a figure shows how it comes about.
std::shared_ptr<const TableSource> waitingTable(const std::vector<WaitingShare>& shares);

/// The apps that came, a row each: those that still wait first, the longest wait at the top.
std::shared_ptr<const TableSource> newAppTable(const NewAppWaits& waits, const AppCatalogue& apps);

} // namespace rankwright
