# The icon as SVG for any size, and as PNG for desktops that want pixels.
find_package(Qt6 6.4 REQUIRED COMPONENTS Gui Svg)
set(icons ${PROJECT_SOURCE_DIR}/resources/icons)
set(icon_themes ${CMAKE_INSTALL_DATADIR}/icons/hicolor)

add_executable(render_icon ${icons}/render_icon.cpp)
target_link_libraries(render_icon PRIVATE Qt6::Gui Qt6::Svg rw_options)

# Up to 24 pixels the drawing with fewer parts is the clearer one.
set(icon_files "")
foreach(size 16 22 24 32 48 64 128 256)
  if(size GREATER 24)
    set(drawing ${icons}/rankwright.svg)
  else()
    set(drawing ${icons}/rankwright-small.svg)
  endif()
  set(picture ${CMAKE_CURRENT_BINARY_DIR}/icons/rankwright-${size}.png)
  add_custom_command(OUTPUT ${picture}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_CURRENT_BINARY_DIR}/icons
    COMMAND ${CMAKE_COMMAND} -E env QT_QPA_PLATFORM=offscreen $<TARGET_FILE:render_icon> ${drawing} ${size} ${picture}
    DEPENDS ${drawing} render_icon
    VERBATIM)
  list(APPEND icon_files ${picture})
  install(FILES ${picture} DESTINATION ${icon_themes}/${size}x${size}/apps RENAME rankwright.png)
endforeach()
add_custom_target(rw_icons ALL DEPENDS ${icon_files})

install(FILES ${icons}/rankwright.svg DESTINATION ${icon_themes}/scalable/apps)
install(FILES ${icons}/rankwright-symbolic.svg DESTINATION ${icon_themes}/symbolic/apps)
