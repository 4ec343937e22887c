#pragma once

#include "core/feature/user_store.h"
#include "widgets/common/entry_source.h"

#include <memory>

namespace rankwright {

/// The users of a store as a searchable list: the key, and below it the country and favourite category as far
/// as the profile has features about them ("usual_country", "top_categories", …).
class UserDirectory final : public EntrySource {
public:
  explicit UserDirectory(std::shared_ptr<const UserStore> users);

  std::uint32_t size() const override { return users_->size(); }
  Entry at(std::uint32_t row) const override;
  QString searchText(std::uint32_t row) const override;

private:
  QString detailOf(std::uint32_t row) const;

  std::shared_ptr<const UserStore> users_;
  std::vector<std::size_t> telling_; ///< columns shown in the second line
};

} // namespace rankwright
