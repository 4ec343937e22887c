#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/feature/user_store.h"

#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// A condition on users as people type it, as an expression of the rule language: `=` compares, a word that
/// is no feature is a text behind a comparison, and a feature may be called without its "usual_": `country =
/// Spain` → `usual_country == "Spain"`. All else stays as it is.
std::string userCondition(std::string_view typed, const Schema& features);

/// The users for whom the condition holds, in the order of the store. Errors: Parse, NotFound and Type with
/// the place in the expression; Type when it is no condition; Cancelled.
Result<std::vector<UserId>> findUsers(const UserStore& users, std::string_view condition,
                                      const JobControl& job = {});

} // namespace rankwright
