#include "core/model/safetensors.h"

#include "core/base/file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <optional>
#include <set>

namespace rankwright {

namespace {

using Json = nlohmann::ordered_json;

static_assert(std::endian::native == std::endian::little, "the format is little-endian");

constexpr std::uint64_t kLengthBytes = 8;
constexpr std::uint64_t kMaxHeaderBytes = 100'000'000; // the limit of the reference implementation

// The number of elements, or nothing when a dimension is negative or the product does not fit.
std::optional<std::uint64_t> elementCount(const std::vector<std::int64_t>& shape) {
  std::uint64_t count = 1;
  for (const auto dimension : shape) {
    if (dimension < 0) return std::nullopt;
    if (__builtin_mul_overflow(count, static_cast<std::uint64_t>(dimension), &count)) return std::nullopt;
  }
  return count <= std::numeric_limits<std::uint64_t>::max() / sizeof(float) ? std::optional(count)
                                                                            : std::nullopt;
}

Result<Json> describeTensors(std::span<const FloatTensor> tensors) {
  Json header = Json::object();
  std::uint64_t begin = 0;
  for (const auto& tensor : tensors) {
    if (elementCount(tensor.shape) != tensor.values.size())
      return fail(ErrorKind::InvalidArgument, "the shape of a tensor does not fit its {} values: {}",
                  tensor.values.size(), tensor.name);
    if (header.contains(tensor.name))
      return fail(ErrorKind::InvalidArgument, "two tensors have the name: {}", tensor.name);
    const auto end = begin + tensor.values.size() * sizeof(float);
    header[tensor.name] = {{"dtype", "F32"}, {"shape", tensor.shape}, {"data_offsets", {begin, end}}};
    begin = end;
  }
  return header;
}

void appendBytes(std::vector<std::byte>& bytes, const void* data, std::size_t size) {
  const auto* first = static_cast<const std::byte*>(data);
  bytes.insert(bytes.end(), first, first + size);
}

// What the header says about one tensor.
struct Entry {
  std::string name;
  std::vector<std::int64_t> shape;
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
};

tl::unexpected<Error> damaged(std::string_view what, const std::string& name) {
  return fail(ErrorKind::Corrupt, "{}: {}", what, name);
}

bool isArrayOfCounts(const Json& json, std::string_view key) {
  return json.contains(key) && json[key].is_array() &&
         std::ranges::all_of(json[key], [](const Json& value) { return value.is_number_unsigned(); });
}

Result<Entry> readEntry(const std::string& name, const Json& json) {
  if (!json.is_object() || !json.contains("dtype") || !json["dtype"].is_string())
    return damaged("a tensor has no dtype", name);
  if (json["dtype"] != "F32")
    return fail(ErrorKind::Unsupported, "tensor '{}' is not of dtype F32 but: {}", name,
                json["dtype"].get<std::string>());
  if (!isArrayOfCounts(json, "shape") || !isArrayOfCounts(json, "data_offsets") ||
      json["data_offsets"].size() != 2)
    return damaged("a tensor has no shape or no offsets", name);
  return Entry{name, json["shape"].get<std::vector<std::int64_t>>(),
               json["data_offsets"][0].get<std::uint64_t>(), json["data_offsets"][1].get<std::uint64_t>()};
}

// The format wants the data without gaps or overlaps and nothing behind it.
Status checkLayout(const std::vector<Entry>& entries, std::uint64_t dataBytes) {
  std::uint64_t position = 0;
  for (const auto& entry : entries) {
    if (entry.begin != position || entry.end < entry.begin || entry.end > dataBytes)
      return damaged("the data of a tensor is not where it must be", entry.name);
    const auto count = elementCount(entry.shape);
    if (!count || *count * sizeof(float) != entry.end - entry.begin)
      return damaged("the shape of a tensor does not fit its data", entry.name);
    position = entry.end;
  }
  if (position == dataBytes) return {};
  return fail(ErrorKind::Corrupt, "the tensors end at byte {} of the data, whose size is {}", position,
              dataBytes);
}

// nlohmann keeps the last of repeated names; the format forbids them.
Result<Json> parseHeader(std::string_view text) {
  std::set<std::string> names;
  bool repeated = false;
  const auto watchNames = [&](int depth, Json::parse_event_t event, Json& parsed) {
    if (event == Json::parse_event_t::key && depth == 1)
      repeated |= !names.insert(parsed.get<std::string>()).second;
    return true;
  };
  auto json = Json::parse(text, watchNames, false);
  if (json.is_discarded() || !json.is_object())
    return fail(ErrorKind::Corrupt, "the header is no JSON object");
  if (repeated) return fail(ErrorKind::Corrupt, "the header names a tensor twice");
  return json;
}

Result<std::vector<Entry>> readEntries(std::string_view header, std::uint64_t dataBytes) {
  RW_ASSIGN(const auto json, parseHeader(header));
  std::vector<Entry> entries;
  for (const auto& [name, value] : json.items()) {
    if (name == "__metadata__") continue;
    RW_ASSIGN(auto entry, readEntry(name, value));
    entries.push_back(std::move(entry));
  }
  std::ranges::sort(entries, {}, [](const Entry& entry) { return std::pair(entry.begin, entry.end); });
  RW_CHECK(checkLayout(entries, dataBytes));
  return entries;
}

FloatTensor readTensor(const Entry& entry, std::span<const std::byte> data) {
  FloatTensor tensor{entry.name, entry.shape, std::vector<float>((entry.end - entry.begin) / sizeof(float))};
  const auto bytes = data.subspan(entry.begin, entry.end - entry.begin);
  if (!bytes.empty()) std::memcpy(tensor.values.data(), bytes.data(), bytes.size());
  return tensor;
}

Result<std::vector<FloatTensor>> parseFile(std::span<const std::byte> bytes) {
  std::uint64_t headerBytes = 0;
  if (bytes.size() < kLengthBytes) return fail(ErrorKind::Corrupt, "only {} bytes", bytes.size());
  std::memcpy(&headerBytes, bytes.data(), kLengthBytes);
  if (headerBytes > kMaxHeaderBytes || headerBytes > bytes.size() - kLengthBytes)
    return fail(ErrorKind::Corrupt, "the header cannot be as long as {}", headerBytes);
  const std::string_view header(reinterpret_cast<const char*>(bytes.data()) + kLengthBytes, headerBytes);
  const auto data = bytes.subspan(kLengthBytes + headerBytes);
  RW_ASSIGN(const auto entries, readEntries(header, data.size()));
  std::vector<FloatTensor> tensors;
  for (const auto& entry : entries)
    tensors.push_back(readTensor(entry, data));
  return tensors;
}

} // namespace

Status writeSafetensors(std::span<const FloatTensor> tensors, const std::filesystem::path& path) {
  RW_ASSIGN(const auto description, describeTensors(tensors));
  auto header = description.dump();
  header.resize((header.size() + kLengthBytes - 1) / kLengthBytes * kLengthBytes, ' ');
  const std::uint64_t headerBytes = header.size();
  std::vector<std::byte> bytes;
  appendBytes(bytes, &headerBytes, kLengthBytes);
  appendBytes(bytes, header.data(), header.size());
  for (const auto& tensor : tensors)
    appendBytes(bytes, tensor.values.data(), tensor.values.size() * sizeof(float));
  return writeFileAtomically(path, bytes);
}

Result<std::vector<FloatTensor>> readSafetensors(const std::filesystem::path& path) {
  RW_ASSIGN(const auto bytes, mapFile(path));
  auto tensors = parseFile(bytes.span());
  if (tensors) return tensors;
  return fail(tensors.error().kind, "cannot read the tensors ({}): {}", tensors.error().message,
              path.string());
}

} // namespace rankwright
