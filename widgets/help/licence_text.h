#pragma once

#include "core/base/result.h"
#include "widgets/help/library_list.h"

namespace rankwright {

/// Where Debian keeps licences and what it knows of each package's copyright. Tests name folders of their
/// own.
struct LicenceFolders {
  QString common = QStringLiteral("/usr/share/common-licenses");
  QString packages = QStringLiteral("/usr/share/doc");
};

/// The program's own licence, the GNU General Public License.
QString programLicence();

/// What there is to read about a library's terms: its package's copyright file, then the licence in full
/// where the system has it; name and address otherwise. Reads files: call it on a worker.
QString licenceText(const LibraryEntry& library, const LicenceFolders& folders);

} // namespace rankwright
