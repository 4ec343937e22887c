# The programs and what they find beside themselves.
install(TARGETS rankwright rankwright-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})

# The library of models installs itself: see core/model/torch.

# The sample keeps the two folders of the source tree, since its workspace.toml names its data by a relative path.
set(shared ${CMAKE_INSTALL_DATADIR}/rankwright)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/configs/sample DESTINATION ${shared}/configs)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/sample_data/sample DESTINATION ${shared}/sample_data)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/resources/help/ DESTINATION ${shared}/help)

# All that is installed, without the tests that the target `all` builds as well.
add_custom_target(rw_package_content)
add_dependencies(rw_package_content rankwright rankwright-cli rw_model_torch rw_icons rw_pages rw_changelog)
