#include "core/document/journal_record.h"

#include "core/base/hash.h"

namespace rankwright {

namespace {

// Hashing is for texts of the right size only, since every state is looked at.
bool isFile(std::string_view text, const FileFingerprint& file) {
  return text.size() == file.size && fingerprintOf(text) == file;
}

} // namespace

std::uint64_t sealOf(std::string_view path, std::string_view base) {
  return hashText(base, hashText(path));
}

std::uint64_t sealOf(const TextChange& change, std::uint64_t previous) {
  const auto place = hashInteger(static_cast<std::int64_t>(change.position), previous);
  return hashText(change.inserted, hashText(change.removed, place));
}

ReplayedText replay(const JournalRecord& record, const FileFingerprint& file) {
  ReplayedText result{.text = record.base, .damaged = record.damaged};
  auto seal = sealOf(record.path, record.base);
  if (seal != record.baseSeal) result.damaged = true;
  seal = record.baseSeal;
  result.passedThroughFile = isFile(result.text, file);
  for (const auto& edit : record.edits) {
    seal = sealOf(edit.change, seal);
    if (seal != edit.seal || !applyChange(result.text, edit.change)) {
      result.damaged = true;
      break;
    }
    ++result.edits;
    result.lastEdit = edit.time;
    result.passedThroughFile = result.passedThroughFile || isFile(result.text, file);
  }
  return result;
}

} // namespace rankwright
