#include "core/document/recovery.h"

#include "core/base/file.h"

#include <algorithm>

namespace rankwright {

namespace {

using File = RecoveryOffer::File;

RecoveryOffer offerOf(const JournalRecord& record, const std::filesystem::path& folder) {
  const auto file = readTextFile(folder / record.path);
  auto replayed = replay(record, file ? fingerprintOf(*file) : FileFingerprint());
  const auto state = !file ? File::Missing : replayed.passedThroughFile ? File::Unchanged : File::Changed;
  return {.record = record.id,
          .path = record.path,
          .text = std::move(replayed.text),
          .fileText = file.value_or(std::string()),
          .file = state,
          .edits = replayed.edits,
          .lastEdit = replayed.lastEdit,
          .damaged = replayed.damaged};
}

/// An offer that nobody would miss: the file says the same, or a later offer for it does.
bool isNeedless(const RecoveryOffer& offer, std::span<const RecoveryOffer> later) {
  if (offer.file != File::Missing && offer.text == offer.fileText) return true;
  return std::ranges::any_of(later, [&](const RecoveryOffer& other) {
    return other.path == offer.path && other.text == offer.text && !other.damaged;
  });
}

} // namespace

Result<std::vector<RecoveryOffer>> recoveryOffers(EditJournal& journal, const std::filesystem::path& folder) {
  RW_ASSIGN(const auto records, journal.leftBehind());
  std::vector<RecoveryOffer> all;
  for (const auto& record : records)
    all.push_back(offerOf(record, folder));
  std::vector<RecoveryOffer> offers;
  std::vector<JournalStep> needless;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (isNeedless(all[i], std::span(all).subspan(i + 1)))
      needless.emplace_back(DropRecord{all[i].record});
    else
      offers.push_back(all[i]);
  }
  if (!needless.empty()) RW_CHECK(journal.apply(needless));
  return offers;
}

} // namespace rankwright
