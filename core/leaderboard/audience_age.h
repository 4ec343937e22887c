#pragma once

#include "core/feature/schema.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace rankwright {

/// The feature of requests that says how old a user is in years: `age` or `user_age`, an int64; "" for none.
std::string ageFeatureOf(const Schema& request);

/// How old everybody in an audience is at least, in years, as its conditions of the form `age >= 18` and
/// `age > 17` over that feature say; 0 where none says it.
std::uint32_t leastAgeOfAudience(std::string_view audience, const std::string& feature);

} // namespace rankwright
