#include "core/runs/id_counts_file.h"

#include "core/base/section_file.h"
#include "core/base/section_writer.h"

namespace rankwright {

namespace {
constexpr SectionFileKind kKind{{'R', 'W', 'I', 'D', 'C', 'N', 'T', 0}, 1};
}

Status writeIdCountsFile(std::span<const std::uint32_t> counts, const std::filesystem::path& path) {
  RW_ASSIGN(auto writer, SectionWriter::create(path, kKind));
  RW_CHECK(writer.add("counts", counts));
  return writer.commit();
}

Result<std::vector<std::uint32_t>> readIdCountsFile(const std::filesystem::path& path) {
  RW_ASSIGN(const auto file, SectionFile::open(path, kKind));
  RW_CHECK(file.verifyAll());
  RW_ASSIGN(const auto counts, file.section<std::uint32_t>("counts"));
  return std::vector<std::uint32_t>(counts.span().begin(), counts.span().end());
}

} // namespace rankwright
