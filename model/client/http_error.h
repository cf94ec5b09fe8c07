// libcurl's codes and HTTP's statuses as errors.
#pragma once

#include "model/base/result.h"

namespace hopscope::client {

/// An URL as messages may show it: without user name, password and query.
std::string shownUrl(const std::string& url);

/// What a CURLcode means to a person; `detail` is libcurl's sentence, which names hosts and files, never credentials.
Error errorOfCurl(int curlCode, const std::string& detail, const std::string& url);

/// What a status of 400 and more means; `body` is a metav1.Status or anything else.
Error errorOfStatus(int status, const std::string& body, const std::string& url);

} // namespace hopscope::client
