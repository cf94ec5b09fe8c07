# The window: everything but main().
hopscope_library(NAME hopscope_window
  SOURCES window.cpp window.h main_window.cpp main_window.h main_window_wiring.cpp main_window_events.cpp
          window_actions.cpp window_actions.h window_about.cpp window_about.h window_context.cpp window_context.h
          window_export.cpp window_export.h window_settings.cpp window_settings.h window_source.cpp window_source.h
          window_status.cpp window_status.h window_tables.cpp window_tables.h window_table_page.cpp window_table_page.h
          window_picture.cpp window_picture.h window_toolbar.cpp window_toolbar.h
  DEPENDS hopscope_app hopscope_feed hopscope_tables hopscope_map hopscope_player hopscope_charts hopscope_panels
          hopscope_export hopscope_wording Qt6::Widgets)
find_package(CURL REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(yaml-cpp REQUIRED)
if(TARGET hopscope_window)
  target_link_libraries(hopscope_window PRIVATE CURL::libcurl nlohmann_json::nlohmann_json)
  target_compile_definitions(hopscope_window PRIVATE HOPSCOPE_VERSION="${PROJECT_VERSION}"
                             HOPSCOPE_YAML_CPP_VERSION="${yaml-cpp_VERSION}")
endif()

# The README's pictures: build this target, then run it.
add_executable(hopscope_pictures EXCLUDE_FROM_ALL ${PROJECT_SOURCE_DIR}/resources/screenshots/make_pictures.cpp)
target_link_libraries(hopscope_pictures PRIVATE hopscope_window)
