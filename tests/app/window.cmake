hopscope_test(NAME main_window_test LABEL gui SOURCES main_window_test.cpp DEPENDS hopscope_window)
