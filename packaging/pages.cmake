# Manual pages and completions: the programs print them from the same options as --help.
set(pages ${CMAKE_CURRENT_BINARY_DIR}/pages)
set(page_files "")

# rw_add_page(FILE PROGRAM ARGUMENTS...) makes FILE of what PROGRAM prints.
function(rw_add_page file program)
  add_custom_command(OUTPUT ${pages}/${file}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${pages}
    COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C.UTF-8 $<TARGET_FILE:${program}> ${ARGN} > ${pages}/${file}
    DEPENDS ${program}
    VERBATIM)
  set(page_files ${page_files} ${pages}/${file} PARENT_SCOPE)
endfunction()

rw_add_page(rankwright.1 rankwright --generate man)
rw_add_page(rankwright.bash rankwright --generate bash)
rw_add_page(rankwright.fish rankwright --generate fish)
rw_add_page(rankwright.zsh rankwright --generate zsh)
rw_add_page(rankwright-cli.1 rankwright-cli generate man)
rw_add_page(rankwright-cli.bash rankwright-cli generate completion bash)
rw_add_page(rankwright-cli.fish rankwright-cli generate completion fish)
rw_add_page(rankwright-cli.zsh rankwright-cli generate completion zsh)

# Debian keeps manual pages compressed; -n leaves the time out, so that every build gives the same bytes.
find_program(RW_GZIP gzip REQUIRED)
foreach(program rankwright rankwright-cli)
  set(page ${pages}/${program}.1)
  add_custom_command(OUTPUT ${page}.gz
    COMMAND ${RW_GZIP} -9 -n -k -f ${page}
    DEPENDS ${page}
    VERBATIM)
  list(APPEND page_files ${page}.gz)
  install(FILES ${page}.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
  install(FILES ${pages}/${program}.bash
    DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME ${program})
  install(FILES ${pages}/${program}.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
  install(FILES ${pages}/${program}.zsh
    DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions RENAME _${program})
endforeach()
add_custom_target(rw_pages ALL DEPENDS ${page_files})
