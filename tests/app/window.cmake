hopscope_test(NAME main_window_test LABEL gui SOURCES main_window_test.cpp DEPENDS hopscope_window)
hopscope_test(NAME window_sign_in_test LABEL gui SOURCES window_sign_in_test.cpp DEPENDS hopscope_window)
hopscope_test(NAME kubeconfig_watch_test LABEL gui SOURCES kubeconfig_watch_test.cpp DEPENDS hopscope_window)
