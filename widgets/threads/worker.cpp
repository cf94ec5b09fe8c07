#include "widgets/threads/worker.h"

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

namespace hopscope::threads {

namespace {

void lowerPriority()
{
#ifdef Q_OS_LINUX
    setpriority(PRIO_PROCESS, 0, 10); // on Linux that is the thread alone
#endif
}

} // namespace

Worker::Worker(QObject* parent, Priority priority)
    : QObject(parent), m_shared(std::make_shared<Shared>()), m_thread([this, priority] {
          if (priority == Priority::Low)
              lowerPriority();
          run();
      })
{
    connect(this, &Worker::answered, this, &Worker::tellAnswers, Qt::QueuedConnection);
}

Worker::~Worker()
{
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->isClosing = true;
    }
    m_shared->somethingToDo.notify_one();
    m_thread.join();
}

void Worker::add(Job job)
{
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->jobs.push_back(std::move(job));
    }
    m_shared->somethingToDo.notify_one();
}

void Worker::forget()
{
    // Freed by the worker: what a job holds may be a whole cluster.
    auto jobs = std::make_shared<std::deque<Job>>();
    auto answers = std::make_shared<std::deque<Answer>>();
    {
        const std::lock_guard lock(m_shared->mutex);
        ++m_shared->generation;
        jobs->swap(m_shared->jobs);
        answers->swap(m_shared->answers);
    }
    release(std::move(jobs));
    release(std::move(answers));
}

void Worker::release(std::shared_ptr<const void> held)
{
    m_shared->release(std::move(held));
}

void Worker::Shared::release(std::shared_ptr<const void> held)
{
    {
        const std::lock_guard lock(mutex);
        if (isClosing)
            return; // nobody is left to do it: freed by whoever calls, after the lock
        released.push_back(std::move(held));
    }
    somethingToDo.notify_one();
}

void Worker::run()
{
    Shared& shared = *m_shared;
    std::unique_lock lock(shared.mutex);
    while (!shared.isClosing) {
        if (!shared.jobs.empty()) {
            runFirstJob(lock);
        } else if (!shared.released.empty()) {
            // One at a time: a job that comes meanwhile goes first.
            std::shared_ptr<const void> held = std::move(shared.released.back());
            shared.released.pop_back();
            lock.unlock();
            held.reset();
            lock.lock();
        } else {
            shared.somethingToDo.wait(lock);
        }
    }
    std::deque<Job> jobs = std::move(shared.jobs);
    const std::vector<std::shared_ptr<const void>> released = std::move(shared.released);
    lock.unlock(); // what is freed now may let go of an object that is freed here: that takes the lock, too
}

/// No thread bears an exception: it is this object's to tell.
Worker::Answer Worker::answerOf(Job& job)
{
    try {
        return job();
    } catch (...) {
        return [this, fault = std::current_exception()] {
            if (!m_faulted)
                std::rethrow_exception(fault);
            m_faulted(fault);
        };
    }
}

void Worker::runFirstJob(std::unique_lock<std::mutex>& lock)
{
    Shared& shared = *m_shared;
    Job job = std::move(shared.jobs.front());
    shared.jobs.pop_front();
    const std::uint64_t generation = shared.generation;
    lock.unlock();
    Answer answer = answerOf(job);
    job = nullptr;
    lock.lock();
    if (generation == shared.generation && !shared.isClosing) {
        shared.answers.push_back(std::move(answer));
        lock.unlock();
        emit answered(QPrivateSignal());
    } else {
        lock.unlock();
        answer = nullptr;
    }
    lock.lock();
}

void Worker::tellAnswers()
{
    for (;;) {
        Answer answer;
        {
            const std::lock_guard lock(m_shared->mutex);
            if (m_shared->answers.empty())
                return;
            answer = std::move(m_shared->answers.front());
            m_shared->answers.pop_front();
        }
        answer();
    }
}

} // namespace hopscope::threads
