#include "model/base/fault.h"

#include <exception>
#include <new>
#include <stdexcept>

namespace hopscope {

Error faultNow()
{
    try {
        throw;
    } catch (const std::bad_alloc&) {
        return {ErrorKind::OutOfMemory, {}, {}};
    } catch (const std::length_error&) { // what a container says of a size that no memory has
        return {ErrorKind::OutOfMemory, {}, {}};
    } catch (const std::exception& fault) {
        return {ErrorKind::Unexpected, fault.what(), {}};
    } catch (...) {
        return {ErrorKind::Unexpected, {}, {}};
    }
}

} // namespace hopscope
