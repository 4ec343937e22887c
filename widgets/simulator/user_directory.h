#pragma once

#include "core/feature/user_store.h"
#include "widgets/common/entry_source.h"

#include <memory>
#include <optional>
#include <vector>

namespace rankwright {

/// The users of a store as a searchable list: the key, and below it the country and favourite category as far
/// as the profile has features about them ("usual_country", "top_categories", …).
class UserDirectory final : public EntrySource {
public:
  /// Those users alone, ascending; nullptr for all.
  explicit UserDirectory(std::shared_ptr<const UserStore> users,
                         std::shared_ptr<const std::vector<UserId>> some = nullptr);

  UserId userAt(std::uint32_t row) const { return some_ ? (*some_)[row] : UserId(row); }
  /// Nothing for a user who is not in the list.
  std::optional<std::uint32_t> rowOf(UserId user) const;

  std::uint32_t size() const override {
    return some_ ? static_cast<std::uint32_t>(some_->size()) : users_->size();
  }
  Entry at(std::uint32_t row) const override;
  QString searchText(std::uint32_t row) const override;

private:
  QString detailOf(UserId user) const;

  std::shared_ptr<const UserStore> users_;
  std::shared_ptr<const std::vector<UserId>> some_;
  std::vector<std::size_t> telling_; ///< columns shown in the second line
};

} // namespace rankwright
