#include "core/index/index_file_builder.h"

#include "core/base/section_writer.h"
#include "core/index/groups_ahead.h"
#include "core/index/inverted_index_builder.h"

#include <cassert>
#include <cmath>
#include <utility>

namespace rankwright {

namespace {

constexpr std::uint64_t kPutsBetweenLooks = std::uint64_t{1} << 16;

} // namespace

IndexFileBuilder::IndexFileBuilder(const IndexLayout& layout, IndexBuildResources resources, JobControl job)
    : layout_(layout),
      memoryOfRun_(resources.memoryBytes / 2),
      job_(std::move(job)),
      spilled_(std::move(resources.scratch), job_) {}

Status IndexFileBuilder::put(std::string_view key, ItemId item, float weight, std::uint32_t position) {
  assert(std::isfinite(weight));
  if (key.size() > kMaxKeyBytes) return checkKey(key);
  run_.add(key, {item, weight, position});
  if (++put_ % kPutsBetweenLooks == 0) RW_CHECK(job_.check());
  return run_.bytes() < memoryOfRun_ ? Status() : spill();
}

Status IndexFileBuilder::spill() {
  return spilled_.add(std::exchange(run_, {}));
}

GroupVisitor IndexFileBuilder::withProgress(GroupVisitor visit) const {
  return [this, visit = std::move(visit), keys = std::uint64_t{0}, done = std::uint64_t{0}](
             std::string_view key, std::span<const Posting> postings) mutable -> Status {
    constexpr std::uint64_t kKeysBetweenReports = 4096;
    done += postings.size();
    if (keys++ % kKeysBetweenReports == 0)
      job_.report("writing an index", static_cast<double>(done), static_cast<double>(put_));
    RW_CHECK(job_.check());
    return visit(key, postings);
  };
}

Status IndexFileBuilder::encode(const GroupVisitor& visit) {
  if (spilled_.empty()) return run_.forEachKey(visit, {job_.stop, {}});
  if (!run_.empty()) RW_CHECK(spill());
  RW_ASSIGN(const auto runs, spilled_.written());
  GroupsAhead ahead(runs);
  RW_CHECK(ahead.start());
  while (true) {
    RW_ASSIGN(const auto* groups, ahead.next());
    if (groups->size() == 0) return {};
    for (std::size_t group = 0; group < groups->size(); ++group)
      RW_CHECK(visit(groups->keyAt(group), groups->postingsAt(group)));
  }
}

Status IndexFileBuilder::finish(const std::filesystem::path& path) {
  RW_ASSIGN(auto writer, SectionWriter::create(path, InvertedIndex::kFile));
  RW_CHECK(writer.begin("postings"));
  IndexEncoder encoder(layout_, [&](std::span<const std::byte> bytes) { return writer.appendBytes(bytes); });
  RW_CHECK(encode(withProgress(
      [&](std::string_view key, std::span<const Posting> postings) { return encoder.add(key, postings); })));
  run_.clear();
  spilled_.clear();
  RW_ASSIGN(const auto index, encoder.finish());
  RW_CHECK(index.writeTables(writer));
  return writer.commit();
}

} // namespace rankwright
