#include "core/index/index_file_builder.h"

#include "core/base/section_writer.h"
#include "core/index/inverted_index_builder.h"

#include <cassert>
#include <cmath>
#include <utility>

namespace rankwright {

namespace {

/// Open runs; more are merged into one, so that neither descriptors nor buffers run out.
constexpr std::size_t kMostRuns = 128;
constexpr std::uint64_t kPutsBetweenLooks = std::uint64_t{1} << 16;

} // namespace

IndexFileBuilder::IndexFileBuilder(const IndexLayout& layout, IndexBuildResources resources, JobControl job)
    : layout_(layout), resources_(std::move(resources)), job_(std::move(job)) {}

Status IndexFileBuilder::put(std::string_view key, ItemId item, float weight, std::uint32_t position) {
  assert(std::isfinite(weight));
  RW_CHECK(checkKey(key));
  run_.add(key, {item, weight, position});
  if (++put_ % kPutsBetweenLooks == 0) RW_CHECK(job_.check());
  return run_.bytes() < resources_.memoryBytes ? Status() : spill();
}

GroupVisitor IndexFileBuilder::writerInto(RunFile& file) const {
  return [this, &file](std::string_view key, std::span<const Posting> postings) -> Status {
    RW_CHECK(job_.check());
    return file.write(key, postings);
  };
}

Status IndexFileBuilder::spill() {
  RW_ASSIGN(auto file, RunFile::create(resources_.scratch));
  RW_CHECK(run_.forEachKey(writerInto(file)));
  run_.clear();
  runs_.push_back(std::move(file));
  return runs_.size() < kMostRuns ? Status() : foldRuns();
}

Status IndexFileBuilder::foldRuns() {
  RW_ASSIGN(auto file, RunFile::create(resources_.scratch));
  RW_CHECK(mergeRuns(runs_, writerInto(file)));
  runs_.clear();
  runs_.push_back(std::move(file));
  return {};
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
  if (runs_.empty()) return run_.forEachKey(visit);
  if (!run_.empty()) RW_CHECK(spill());
  return mergeRuns(runs_, visit);
}

Status IndexFileBuilder::finish(const std::filesystem::path& path) {
  RW_ASSIGN(auto writer, SectionWriter::create(path, InvertedIndex::kFile));
  RW_CHECK(writer.begin("postings"));
  IndexEncoder encoder(layout_, [&](std::span<const std::byte> bytes) { return writer.appendBytes(bytes); });
  RW_CHECK(encode(withProgress(
      [&](std::string_view key, std::span<const Posting> postings) { return encoder.add(key, postings); })));
  run_.clear();
  runs_.clear();
  RW_ASSIGN(const auto index, encoder.finish());
  RW_CHECK(index.writeTables(writer));
  return writer.commit();
}

} // namespace rankwright
