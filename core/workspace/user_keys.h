#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/pipeline/request.h"
#include "core/table/table_source.h"
#include "core/workspace/workspace.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// What became of a channel's key.
enum class KeyOutcome : std::uint8_t {
  Hit,   ///< the index has it
  Miss,  ///< the index has no such key: it recalls nothing
  NoKey, ///< the rule gave no key at all
};

std::string_view describe(KeyOutcome outcome);

/// A key that a recall channel asks its index for.
struct UserKey {
  std::string channel;
  std::string index;
  std::string key = {}; ///< "" for NoKey
  KeyOutcome outcome = KeyOutcome::NoKey;
  std::uint32_t postings = 0;
  std::uint32_t taken = 0;   ///< of them the channel recalled
  std::string madeBy = {};   ///< the rule or feature that gave it; "" for a fixed key
  std::string ruleText = {}; ///< the rule as it is written; "" where no rule made it
};

/// The keys of a request, channel by channel in the configured order. Errors: those of `Pipeline::recall`.
Result<std::vector<UserKey>> keysOfUser(const Workspace& workspace, const Request& request,
                                        const JobControl& job = {});

/// They as a table: `channel`, `key`, `outcome` as `nameOf` calls it, `postings`, `taken`, `index`, `made_by`
/// and `rule`.
std::shared_ptr<const TableSource> userKeysTable(
    std::vector<UserKey> keys, const ColumnWording& word = {},
    const std::function<std::string(KeyOutcome)>& nameOf = [](KeyOutcome outcome) {
      return std::string(describe(outcome));
    });

} // namespace rankwright
