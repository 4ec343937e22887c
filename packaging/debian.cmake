# `cpack` in the build folder makes rankwright_<version>_<architecture>.deb.
set(documents ${CMAKE_INSTALL_DOCDIR})
set(changelog ${CMAKE_CURRENT_SOURCE_DIR}/debian/changelog)
add_custom_command(OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/changelog.gz
  COMMAND ${RW_GZIP} -9 -n -c ${changelog} > ${CMAKE_CURRENT_BINARY_DIR}/changelog.gz
  DEPENDS ${changelog}
  VERBATIM)
add_custom_target(rw_changelog ALL DEPENDS ${CMAKE_CURRENT_BINARY_DIR}/changelog.gz)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/changelog.gz debian/copyright DESTINATION ${documents})
install(FILES debian/lintian-overrides DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides RENAME rankwright)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME rankwright)
set(CPACK_PACKAGE_VENDOR "Rankwright developers")
set(CPACK_PACKAGE_CONTACT "Rankwright developers <maintainers@rankwright.example>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What is loaded by name or read at run time, and so is not found by looking at what the programs are linked with:
# the icons of the buttons, a font, and the plug-in that draws SVG icons.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "breeze-icon-theme, fonts-dejavu-core, hicolor-icon-theme, libqt6svg6, qt6-translations-l10n")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
  "fonts-noto-cjk, libopenblas0-pthread, qt6-translations-l10n, qt6-wayland, shared-mime-info")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "postgresql")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "workbench for the people behind an app store's recommendations")
# In lines of at most 80 characters, as the control file has them.
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Operators configure leaderboards, algorithm engineers debug recall and
ranking, analysts read the results of experiments. The program embeds the
whole engine - columnar items and users, rules, inverted indexes, a merge of
recall channels, models in LibTorch - so that every number on the screen
comes from the code that would serve the request.

The package holds the window (rankwright), the same engine on the command
line (rankwright-cli), and a sample workspace.")
include(CPack)
