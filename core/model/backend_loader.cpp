#include "core/model/backend_loader.h"

#include <dlfcn.h>

#include <cstdlib>
#include <filesystem>
#include <mutex>
#include <system_error>
#include <vector>

namespace rankwright {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kLibraryName = "librw_model_torch.so";
constexpr const char* kPluginVariable = "RANKWRIGHT_PLUGINS";

std::vector<fs::path> candidates() {
  std::vector<fs::path> paths;
  if (const char* folder = std::getenv(kPluginVariable); folder && *folder)
    paths.push_back(fs::path(folder) / kLibraryName);
  std::error_code error;
  const auto executable = fs::read_symlink("/proc/self/exe", error);
  if (error) return paths;
  const auto library = executable.parent_path().parent_path() / "lib";
  paths.push_back(library / kLibraryName);
  paths.push_back(library / "rankwright" / kLibraryName);
  return paths;
}

Result<const ModelBackend*> open(const fs::path& path) {
  void* library = ::dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (!library) return fail(ErrorKind::Io, "cannot load the model library: {}", ::dlerror());
  const auto entry = reinterpret_cast<ModelBackendEntry>(::dlsym(library, kModelBackendSymbol));
  const auto* backend = entry ? entry(kModelBackendVersion) : nullptr;
  // The library stays loaded either way: LibTorch does not survive being unloaded.
  if (!backend)
    return fail(ErrorKind::Unsupported, "the model library does not belong to this build: {}", path.string());
  return backend;
}

Result<const ModelBackend*> openFirst() {
  std::string tried;
  for (const auto& path : candidates()) {
    std::error_code error;
    if (fs::exists(path, error)) return open(path);
    tried += (tried.empty() ? "" : ", ") + path.string();
  }
  return fail(ErrorKind::NotFound, "the model library is in none of the places tried: {}", tried);
}

} // namespace

Result<const ModelBackend*> loadModelBackend() {
  static std::mutex mutex;
  static const ModelBackend* backend = nullptr;
  const std::scoped_lock lock(mutex);
  if (!backend) {
    RW_ASSIGN(backend, openFirst());
  }
  return backend;
}

} // namespace rankwright
