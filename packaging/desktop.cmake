# How the desktop knows the program: its entry, the type of its files, its page in a software centre.
set(desktop ${PROJECT_SOURCE_DIR}/resources/desktop)
configure_file(${desktop}/rankwright.desktop.in ${CMAKE_CURRENT_BINARY_DIR}/rankwright.desktop @ONLY)
configure_file(${desktop}/org.rankwright.rankwright.metainfo.xml.in
  ${CMAKE_CURRENT_BINARY_DIR}/org.rankwright.rankwright.metainfo.xml @ONLY)

install(FILES ${CMAKE_CURRENT_BINARY_DIR}/rankwright.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/org.rankwright.rankwright.metainfo.xml
  DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${desktop}/rankwright-mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME rankwright.xml)
