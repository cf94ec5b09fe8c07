hopscope_test(NAME main_window_test LABEL gui SOURCES main_window_test.cpp DEPENDS hopscope_window)
hopscope_test(NAME window_sign_in_test LABEL gui SOURCES window_sign_in_test.cpp DEPENDS hopscope_window)
hopscope_test(NAME kubeconfig_watch_test LABEL gui SOURCES kubeconfig_watch_test.cpp DEPENDS hopscope_window)
hopscope_test(NAME clusters_test LABEL gui SOURCES clusters_test.cpp ${CMAKE_CURRENT_SOURCE_DIR}/../support/scripted_api_server.cpp
              ${CMAKE_CURRENT_SOURCE_DIR}/../support/scripted_api_server.h
              DEPENDS hopscope_window Qt6::Network)
