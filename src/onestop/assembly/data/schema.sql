SET LOCAL statement_timeout = 0;
SET LOCAL lock_timeout = 0;
SET LOCAL idle_in_transaction_session_timeout = 0;
SET LOCAL transaction_timeout = 0;
SET LOCAL client_encoding = 'UTF8';
SET LOCAL standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', true);
SET LOCAL check_function_bodies = false;
SET LOCAL xmloption = content;
SET LOCAL client_min_messages = warning;
SET LOCAL row_security = off;
CREATE TYPE public.procrastinate_job_event_type AS ENUM (
    'deferred',
    'started',
    'deferred_for_retry',
    'failed',
    'succeeded',
    'cancelled',
    'abort_requested',
    'aborted',
    'scheduled',
    'retried'
);
CREATE TYPE public.procrastinate_job_status AS ENUM (
    'todo',
    'doing',
    'succeeded',
    'failed',
    'cancelled',
    'aborting',
    'aborted'
);
CREATE TYPE public.procrastinate_job_to_defer_v1 AS (
	queue_name character varying,
	task_name character varying,
	priority integer,
	lock text,
	queueing_lock text,
	args jsonb,
	scheduled_at timestamp with time zone
);
CREATE FUNCTION public.access_log_keeps_a_year() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF OLD.at > (SELECT max(at) FROM access_log) - interval '365 days' THEN
    RAISE EXCEPTION 'the access log is append-only: DELETE refused' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN OLD;
END $$;
CREATE FUNCTION public.access_log_refuses() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  RAISE EXCEPTION 'the access log is append-only: % refused', TG_OP USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE FUNCTION public.catalogue_version_is_immutable() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a published version is never deleted: % v%', OLD.code, OLD.number
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  -- An end and the door may change; everything else is what people were promised.
  IF (to_jsonb(NEW) - 'valid_until' - 'open_for_applying')
     IS DISTINCT FROM (to_jsonb(OLD) - 'valid_until' - 'open_for_applying') THEN
    RAISE EXCEPTION 'a published version is never changed: % v%', OLD.code, OLD.number
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION public.ledger_keeps_contents() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM ledger_erasure WHERE leaf = OLD.leaf) THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'the ledger is append-only: % on % refused, for no erasure says so', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE FUNCTION public.ledger_keeps_signed_places() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF NEW.seq IS NULL AND OLD.seq >= (SELECT coalesce(max(size), 0) FROM public.ledger_checkpoint)
     AND (NEW.leaf, NEW.type, NEW.at, NEW.case_key, NEW.body, NEW.prev, NEW.mac)
         IS NOT DISTINCT FROM (OLD.leaf, OLD.type, OLD.at, OLD.case_key, OLD.body, OLD.prev, OLD.mac) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the ledger is append-only: % on % refused', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE FUNCTION public.ledger_refuses() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  RAISE EXCEPTION 'the ledger is append-only: % on % refused', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE FUNCTION public.ledger_sets_aside_what_waits() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF (SELECT seq IS NULL FROM public.ledger_entry WHERE leaf = NEW.leaf) THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'the ledger sets aside only what waits' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE FUNCTION public.ledger_signs_what_is_placed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF NEW.size = (SELECT coalesce(max(seq) + 1, 0) FROM public.ledger_entry)
     AND NEW.size > (SELECT coalesce(max(size), -1) FROM public.ledger_checkpoint) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the ledger has not % places, or signed as many before', NEW.size
    USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE FUNCTION public.procrastinate_cancel_job_v1(job_id bigint, abort boolean, delete_job boolean) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status = 'todo'
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        IF abort THEN
            UPDATE procrastinate_jobs
            SET abort_requested = true,
                status = CASE status
                    WHEN 'todo' THEN 'cancelled'::procrastinate_job_status ELSE status
                END
            WHERE id = job_id AND status IN ('todo', 'doing')
            RETURNING id INTO _job_id;
        ELSE
            UPDATE procrastinate_jobs
            SET status = 'cancelled'::procrastinate_job_status
            WHERE id = job_id AND status = 'todo'
            RETURNING id INTO _job_id;
        END IF;
    END IF;
    RETURN _job_id;
END;
$$;
CREATE FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    job_ids bigint[];
BEGIN
    WITH inserted_jobs AS (
        INSERT INTO procrastinate_jobs (queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at)
        SELECT (job).queue_name,
               (job).task_name,
               (job).priority,
               (job).lock,
               (job).queueing_lock,
               (job).args,
               (job).scheduled_at
        FROM unnest(jobs) AS job
        RETURNING id
    )
    SELECT array_agg(id) FROM inserted_jobs INTO job_ids;
    RETURN job_ids;
END;
$$;
CREATE FUNCTION public.procrastinate_defer_periodic_job_v2(_queue_name character varying, _lock character varying, _queueing_lock character varying, _task_name character varying, _priority integer, _periodic_id character varying, _defer_timestamp bigint, _args jsonb) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
	_job_id bigint;
	_defer_id bigint;
BEGIN
    INSERT
        INTO procrastinate_periodic_defers (task_name, periodic_id, defer_timestamp)
        VALUES (_task_name, _periodic_id, _defer_timestamp)
        ON CONFLICT DO NOTHING
        RETURNING id into _defer_id;
    IF _defer_id IS NULL THEN
        RETURN NULL;
    END IF;
    UPDATE procrastinate_periodic_defers
        SET job_id = (
            SELECT COALESCE((
                SELECT unnest(procrastinate_defer_jobs_v1(
                    ARRAY[
                        ROW(
                            _queue_name,
                            _task_name,
                            _priority,
                            _lock,
                            _queueing_lock,
                            _args,
                            NULL::timestamptz
                        )
                    ]::procrastinate_job_to_defer_v1[]
                ))
            ), NULL)
        )
        WHERE id = _defer_id
        RETURNING job_id INTO _job_id;
    DELETE
        FROM procrastinate_periodic_defers
        USING (
            SELECT id
            FROM procrastinate_periodic_defers
            WHERE procrastinate_periodic_defers.task_name = _task_name
            AND procrastinate_periodic_defers.periodic_id = _periodic_id
            AND procrastinate_periodic_defers.defer_timestamp < _defer_timestamp
            ORDER BY id
            FOR UPDATE
        ) to_delete
        WHERE procrastinate_periodic_defers.id = to_delete.id;
    RETURN _job_id;
END;
$$;
SET LOCAL default_tablespace = '';
SET LOCAL default_table_access_method = heap;
CREATE TABLE public.procrastinate_jobs (
    id bigint NOT NULL,
    queue_name character varying(128) NOT NULL,
    task_name character varying(128) NOT NULL,
    lock text,
    args jsonb DEFAULT '{}'::jsonb NOT NULL,
    status public.procrastinate_job_status DEFAULT 'todo'::public.procrastinate_job_status NOT NULL,
    scheduled_at timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    queueing_lock text,
    priority integer DEFAULT 0 NOT NULL,
    abort_requested boolean DEFAULT false NOT NULL,
    worker_id bigint,
    CONSTRAINT check_not_todo_abort_requested CHECK ((NOT ((status = 'todo'::public.procrastinate_job_status) AND (abort_requested = true))))
);
CREATE FUNCTION public.procrastinate_fetch_job_v2(target_queue_names character varying[], p_worker_id bigint) RETURNS public.procrastinate_jobs
    LANGUAGE plpgsql
    AS $$
DECLARE
	found_jobs procrastinate_jobs;
BEGIN
    WITH candidate AS (
        SELECT jobs.*
            FROM procrastinate_jobs AS jobs
            WHERE
                -- reject the job if its lock has earlier or higher priority jobs
                NOT EXISTS (
                    SELECT 1
                        FROM procrastinate_jobs AS other_jobs
                        WHERE
                            jobs.lock IS NOT NULL
                            AND other_jobs.lock = jobs.lock
                            AND (
                                -- job with same lock is already running
                                other_jobs.status = 'doing'
                                OR
                                -- job with same lock is waiting and has higher priority (or same priority but was queued first)
                                (
                                    other_jobs.status = 'todo'
                                    AND (
                                        other_jobs.priority > jobs.priority
                                        OR (
                                        other_jobs.priority = jobs.priority
                                        AND other_jobs.id < jobs.id
                                        )
                                    )
                                )
                            )
                )
                AND jobs.status = 'todo'
                AND (target_queue_names IS NULL OR jobs.queue_name = ANY( target_queue_names ))
                AND (jobs.scheduled_at IS NULL OR jobs.scheduled_at <= now())
            ORDER BY jobs.priority DESC, jobs.id ASC LIMIT 1
            FOR UPDATE OF jobs SKIP LOCKED
    )
    UPDATE procrastinate_jobs
        SET status = 'doing', worker_id = p_worker_id
        FROM candidate
        WHERE procrastinate_jobs.id = candidate.id
        RETURNING procrastinate_jobs.* INTO found_jobs;
 RETURN found_jobs;
END;
$$;
CREATE FUNCTION public.procrastinate_finish_job_v1(job_id bigint, end_status public.procrastinate_job_status, delete_job boolean) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF end_status NOT IN ('succeeded', 'failed', 'aborted') THEN
        RAISE 'End status should be either "succeeded", "failed" or "aborted" (job id: %)', job_id;
    END IF;
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = end_status,
            abort_requested = false,
            attempts = CASE status
                WHEN 'doing' THEN attempts + 1 ELSE attempts
            END
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" or "todo" status (job id: %)', job_id;
    END IF;
END;
$$;
CREATE FUNCTION public.procrastinate_notify_queue_abort_job_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'abort_job_requested', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_notify_queue_job_inserted_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'job_inserted', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_prune_stalled_workers_v1(seconds_since_heartbeat double precision) RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    DELETE FROM procrastinate_workers
    WHERE last_heartbeat < NOW() - (seconds_since_heartbeat || 'SECOND')::INTERVAL
    RETURNING procrastinate_workers.id;
END;
$$;
CREATE FUNCTION public.procrastinate_register_worker_v1() RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    INSERT INTO procrastinate_workers DEFAULT VALUES
    RETURNING procrastinate_workers.id;
END;
$$;
CREATE FUNCTION public.procrastinate_retry_job_v1(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
BEGIN
    SELECT abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status = 'doing'
    FOR UPDATE
    INTO _abort_requested;
    IF _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" status (job id: %)', job_id;
    END IF;
END;
$$;
CREATE FUNCTION public.procrastinate_retry_job_v2(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
    _current_status procrastinate_job_status;
BEGIN
    SELECT status, abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status IN ('doing', 'failed')
    FOR UPDATE
    INTO _current_status, _abort_requested;
    IF _current_status = 'doing' AND _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status IN ('doing', 'failed')
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or has an invalid status to retry (job id: %)', job_id;
    END IF;
END;
$$;
CREATE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'abort_requested'::procrastinate_job_event_type);
    RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type, at)
        VALUES (NEW.id, 'scheduled'::procrastinate_job_event_type, NEW.scheduled_at);
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'deferred'::procrastinate_job_event_type);
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_trigger_function_status_events_update_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    WITH t AS (
        SELECT CASE
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND NEW.status = 'doing'::procrastinate_job_status
                THEN 'started'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'deferred_for_retry'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'failed'::procrastinate_job_status
                THEN 'failed'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'succeeded'::procrastinate_job_status
                THEN 'succeeded'::procrastinate_job_event_type
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND (
                    NEW.status = 'cancelled'::procrastinate_job_status
                    OR NEW.status = 'failed'::procrastinate_job_status
                    OR NEW.status = 'succeeded'::procrastinate_job_status
                )
                THEN 'cancelled'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'aborted'::procrastinate_job_status
                THEN 'aborted'::procrastinate_job_event_type
            WHEN OLD.status = 'failed'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'retried'::procrastinate_job_event_type
            ELSE NULL
        END as event_type
    )
    INSERT INTO procrastinate_events(job_id, type)
        SELECT NEW.id, t.event_type
        FROM t
        WHERE t.event_type IS NOT NULL;
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_unlink_periodic_defers_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_periodic_defers
    SET job_id = NULL
    WHERE job_id = OLD.id;
    RETURN OLD;
END;
$$;
CREATE FUNCTION public.procrastinate_unregister_worker_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    DELETE FROM procrastinate_workers
    WHERE id = worker_id;
END;
$$;
CREATE FUNCTION public.procrastinate_update_heartbeat_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_workers
    SET last_heartbeat = NOW()
    WHERE id = worker_id;
END;
$$;
CREATE TABLE public.access_log (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    what character varying(20) NOT NULL,
    kind character varying(16) NOT NULL,
    subject character varying(60) NOT NULL,
    purpose character varying(16) NOT NULL,
    user_id bigint,
    capacity character varying(20) NOT NULL,
    agency character varying(40) NOT NULL,
    address bytea NOT NULL,
    place character varying(40) NOT NULL,
    login bytea NOT NULL,
    route character varying(60) NOT NULL,
    CONSTRAINT an_access_is_of_a_known_sort CHECK ((((kind)::text = ANY ((ARRAY[''::character varying, 'case'::character varying, 'person'::character varying, 'paper'::character varying, 'slip'::character varying, 'rating'::character varying, 'draft'::character varying, 'receipt'::character varying, 'case_list'::character varying, 'access_log'::character varying])::text[])) AND ((what)::text = ANY ((ARRAY['signed_in'::character varying, 'sign_in_failed'::character varying, 'sign_in_throttled'::character varying, 'signed_out'::character varying, 'password_changed'::character varying, 'email_changed'::character varying, 'phone_changed'::character varying, 'looked'::character varying, 'refused'::character varying, 'not_found'::character varying])::text[]))))
);
ALTER TABLE public.access_log ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_log_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.anomalies_again (
    case_code text NOT NULL,
    again_code text NOT NULL
);
CREATE TABLE public.anomalies_finding (
    id bigint NOT NULL,
    period text NOT NULL,
    signal text NOT NULL,
    agency text NOT NULL,
    level text NOT NULL,
    seen integer NOT NULL,
    population integer NOT NULL,
    expected double precision NOT NULL,
    low integer NOT NULL,
    high integer NOT NULL,
    chance double precision NOT NULL,
    stands_out boolean NOT NULL
);
ALTER TABLE public.anomalies_finding ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.anomalies_finding_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.anomalies_period (
    code text NOT NULL,
    first date NOT NULL,
    last date NOT NULL,
    comparisons integer NOT NULL,
    rolled_up_at timestamp with time zone NOT NULL
);
CREATE TABLE public.anomalies_question (
    id bigint NOT NULL,
    number text NOT NULL,
    signal text NOT NULL,
    agency text NOT NULL,
    first date NOT NULL,
    last date NOT NULL,
    seen integer NOT NULL,
    population integer NOT NULL,
    last_day date NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    answered_at timestamp with time zone,
    closed_at timestamp with time zone,
    question text NOT NULL,
    answer text DEFAULT ''::text NOT NULL,
    reason text DEFAULT ''::text NOT NULL,
    asked_by text NOT NULL,
    answered_by text DEFAULT ''::text NOT NULL,
    closed_by text DEFAULT ''::text NOT NULL
);
ALTER TABLE public.anomalies_question ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.anomalies_question_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);
ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);
ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.bulk_item (
    id bigint NOT NULL,
    nth smallint NOT NULL,
    case_code text NOT NULL,
    act text NOT NULL,
    step text NOT NULL,
    answers jsonb NOT NULL,
    seen jsonb NOT NULL,
    had text NOT NULL,
    state text NOT NULL,
    refusal jsonb,
    done_at timestamp with time zone,
    run_id bigint NOT NULL,
    CONSTRAINT an_item_is_in_a_known_state CHECK ((state = ANY (ARRAY['pending'::text, 'done'::text, 'refused'::text]))),
    CONSTRAINT what_is_no_longer_pending_says_when CHECK ((((done_at IS NULL) AND (state = 'pending'::text)) OR ((NOT (state = 'pending'::text)) AND (done_at IS NOT NULL)))),
    CONSTRAINT what_was_refused_says_why CHECK ((((refusal IS NOT NULL) AND (state = 'refused'::text)) OR ((NOT (state = 'refused'::text)) AND (refusal = 'null'::jsonb))))
);
ALTER TABLE public.bulk_item ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.bulk_item_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.bulk_run (
    id bigint NOT NULL,
    key uuid NOT NULL,
    made_by text NOT NULL,
    act text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    undoes uuid
);
ALTER TABLE public.bulk_run ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.bulk_run_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.bulk_step_hours (
    id bigint NOT NULL,
    procedure_code text NOT NULL,
    step text NOT NULL,
    seconds integer NOT NULL,
    learned_at timestamp with time zone NOT NULL
);
ALTER TABLE public.bulk_step_hours ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.bulk_step_hours_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.cases_case (
    id bigint NOT NULL,
    code text NOT NULL,
    procedure_code text NOT NULL,
    procedure_version integer NOT NULL,
    service_level text NOT NULL,
    level text NOT NULL,
    applicant_name text NOT NULL,
    intake_agency text NOT NULL,
    support_agency text NOT NULL,
    competent_agency text NOT NULL,
    channel text NOT NULL,
    assisted boolean NOT NULL,
    authenticated boolean NOT NULL,
    identified boolean NOT NULL,
    lodged_at timestamp with time zone NOT NULL,
    accept_by timestamp with time zone NOT NULL,
    received_at timestamp with time zone,
    received_by text NOT NULL,
    due_on date,
    due_at timestamp with time zone,
    paused_since timestamp with time zone,
    finished_at timestamp with time zone,
    returned_at timestamp with time zone,
    changed_at timestamp with time zone NOT NULL,
    outcome text,
    late boolean NOT NULL,
    lateness_noted_at timestamp with time zone,
    tokens jsonb NOT NULL,
    because jsonb,
    answers jsonb NOT NULL,
    head_leaf bytea NOT NULL,
    guard integer NOT NULL,
    submission_key uuid NOT NULL,
    applicant_id bigint NOT NULL,
    version_id bigint NOT NULL,
    stage smallint NOT NULL,
    waits_for smallint,
    late_from timestamp with time zone,
    status smallint GENERATED ALWAYS AS (COALESCE(waits_for, stage)) STORED,
    content_erased_at timestamp with time zone,
    received jsonb DEFAULT '{}'::jsonb NOT NULL,
    submitter jsonb,
    counted boolean DEFAULT false NOT NULL,
    variant text DEFAULT ''::text NOT NULL,
    amendments jsonb DEFAULT '[]'::jsonb NOT NULL,
    fees jsonb DEFAULT '[]'::jsonb NOT NULL,
    conflicts jsonb DEFAULT '[]'::jsonb NOT NULL,
    reopens text DEFAULT ''::text NOT NULL,
    reopenings jsonb DEFAULT '[]'::jsonb NOT NULL,
    given_back jsonb DEFAULT '[]'::jsonb NOT NULL,
    return_agency text DEFAULT ''::text NOT NULL,
    remarks jsonb DEFAULT '[]'::jsonb NOT NULL,
    CONSTRAINT a_case_at_work_is_received_and_has_a_promise CHECK (((NOT (status = ANY (ARRAY[2, 4]))) OR ((due_at IS NOT NULL) AND (received_at IS NOT NULL)) OR ((paused_since IS NOT NULL) AND (received_at IS NOT NULL)))),
    CONSTRAINT a_case_comes_by_a_known_door CHECK ((channel = ANY (ARRAY['online'::text, 'in_person'::text, 'postal'::text]))),
    CONSTRAINT a_case_is_at_a_known_stage CHECK ((stage = ANY (ARRAY[1, 2, 3, 4, 8, 9, 10]))),
    CONSTRAINT a_case_is_received_after_it_is_lodged CHECK (((received_at IS NULL) OR (received_at >= lodged_at))),
    CONSTRAINT a_case_waits_for_a_known_thing CHECK (((waits_for IS NULL) OR (waits_for = ANY (ARRAY[5, 6, 7])))),
    CONSTRAINT a_decided_case_says_when_and_how CHECK ((((finished_at IS NOT NULL) AND (outcome IS NOT NULL) AND (status = ANY (ARRAY[3, 8, 9, 10]))) OR ((NOT (status = ANY (ARRAY[3, 8, 9, 10]))) AND (finished_at IS NULL) AND (outcome IS NULL)))),
    CONSTRAINT a_result_is_returned_after_it_is_made CHECK (((returned_at IS NULL) OR (returned_at >= finished_at))),
    CONSTRAINT an_outcome_is_a_known_one CHECK (((outcome IS NULL) OR (outcome = ANY (ARRAY['granted'::text, 'not_accepted'::text, 'refused'::text, 'stopped'::text, 'withdrawn'::text])))),
    CONSTRAINT what_was_erased_had_ended_and_is_empty CHECK (((content_erased_at IS NULL) OR ((answers = '{}'::jsonb) AND (applicant_name = ''::text) AND (status = ANY (ARRAY[3, 8, 10])))))
);
ALTER TABLE public.cases_case ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_case_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.cases_component (
    id bigint NOT NULL,
    code text NOT NULL,
    round smallint NOT NULL,
    given_at timestamp with time zone NOT NULL,
    case_id bigint NOT NULL,
    upload_id uuid
);
ALTER TABLE public.cases_component ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_component_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.cases_draft (
    id bigint NOT NULL,
    procedure_code text NOT NULL,
    content jsonb NOT NULL,
    submission_key uuid NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    person_id bigint NOT NULL
);
ALTER TABLE public.cases_draft ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_draft_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.cases_issued (
    id bigint NOT NULL,
    paper text NOT NULL,
    nth smallint NOT NULL,
    digest text NOT NULL,
    size integer NOT NULL,
    issued_at timestamp with time zone NOT NULL,
    later boolean NOT NULL,
    case_id bigint NOT NULL,
    content jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT an_issued_paper_has_bytes_or_was_erased CHECK ((((digest ~ '^[0-9a-f]{64}$'::text) AND (size > 0)) OR ((digest = ''::text) AND (size = 0))))
);
ALTER TABLE public.cases_issued ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_issued_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.cases_number (
    agency text NOT NULL,
    day date NOT NULL,
    last integer NOT NULL,
    CONSTRAINT numbers_begin_at_one CHECK ((last >= 1))
);
CREATE TABLE public.cases_task (
    id bigint NOT NULL,
    nth smallint NOT NULL,
    kind text NOT NULL,
    agency text NOT NULL,
    hands text NOT NULL,
    step text NOT NULL,
    assignee text NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone,
    urgent_at timestamp with time zone,
    done_at timestamp with time zone,
    done_by text NOT NULL,
    acted_for text NOT NULL,
    answer jsonb NOT NULL,
    case_id bigint NOT NULL,
    once_late boolean DEFAULT false NOT NULL,
    CONSTRAINT a_task_is_done_after_it_is_entered CHECK (((done_at IS NULL) OR (done_at >= entered_at))),
    CONSTRAINT a_task_is_in_known_hands CHECK ((hands = ANY (ARRAY['head'::text, 'receptionist'::text, 'specialist'::text]))),
    CONSTRAINT what_is_done_is_not_urgent CHECK (((done_at IS NULL) OR (urgent_at IS NULL))),
    CONSTRAINT what_stays_overdue_is_in_lists CHECK (((NOT once_late) OR (urgent_at IS NOT NULL)))
);
ALTER TABLE public.cases_task ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_task_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.cases_wait (
    id bigint NOT NULL,
    nth smallint NOT NULL,
    kind text NOT NULL,
    agency text NOT NULL,
    because jsonb NOT NULL,
    items jsonb NOT NULL,
    in_time boolean NOT NULL,
    accepted_before boolean NOT NULL,
    began_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    urgent_at timestamp with time zone,
    case_id bigint NOT NULL,
    received jsonb DEFAULT '{}'::jsonb NOT NULL,
    left_out text DEFAULT ''::text NOT NULL,
    corrected jsonb DEFAULT '{}'::jsonb NOT NULL,
    reply text DEFAULT ''::text NOT NULL,
    reply_by date,
    incomplete boolean DEFAULT false NOT NULL,
    shares_moved boolean DEFAULT false NOT NULL,
    runs_on boolean DEFAULT false NOT NULL,
    CONSTRAINT a_wait_ends_after_it_begins CHECK (((ended_at IS NULL) OR (ended_at >= began_at))),
    CONSTRAINT a_wait_is_listed_only_while_it_lasts CHECK (((ended_at IS NULL) OR (urgent_at IS NULL))),
    CONSTRAINT a_wait_is_of_a_known_kind CHECK ((kind = ANY (ARRAY['payment'::text, 'supplement'::text, 'withdrawal'::text])))
);
ALTER TABLE public.cases_wait ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.cases_wait_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_finding (
    id bigint NOT NULL,
    kind character varying(40) NOT NULL,
    field character varying(120) NOT NULL,
    seen text NOT NULL,
    blocking boolean NOT NULL,
    version_id bigint NOT NULL
);
ALTER TABLE public.catalogue_finding ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_finding_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_procedure (
    id bigint NOT NULL,
    code character varying(40) NOT NULL
);
ALTER TABLE public.catalogue_procedure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_procedure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalogue_version (
    id bigint NOT NULL,
    code character varying(40) NOT NULL,
    number integer NOT NULL,
    source character varying(10) NOT NULL,
    definition jsonb NOT NULL,
    digest character varying(64) NOT NULL,
    source_digest character varying(64) NOT NULL,
    valid_from date NOT NULL,
    valid_until date,
    open_for_applying boolean NOT NULL,
    published_at timestamp with time zone NOT NULL,
    name_vi text NOT NULL,
    name_en text NOT NULL,
    field_code character varying(120) NOT NULL,
    field_vi text NOT NULL,
    field_en text NOT NULL,
    levels character varying(10)[] NOT NULL,
    audiences character varying(20)[] NOT NULL,
    competent character varying(40) NOT NULL,
    popularity smallint NOT NULL,
    folded text NOT NULL,
    sort_key text NOT NULL,
    procedure_id bigint NOT NULL,
    CONSTRAINT a_version_ends_after_it_begins CHECK (((valid_until IS NULL) OR (valid_until >= valid_from))),
    CONSTRAINT catalogue_version_number_check CHECK ((number >= 0)),
    CONSTRAINT catalogue_version_popularity_check CHECK ((popularity >= 0))
);
ALTER TABLE public.catalogue_version ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalogue_version_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);
ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);
ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.documents_upload (
    id uuid NOT NULL,
    digest character varying(64) NOT NULL,
    name character varying(255) NOT NULL,
    mime character varying(100) NOT NULL,
    size integer NOT NULL,
    state character varying(10) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    owner_id bigint,
    finding character varying(200) DEFAULT ''::character varying NOT NULL,
    received_digest character varying(64) DEFAULT ''::character varying NOT NULL,
    received_kept boolean DEFAULT true NOT NULL,
    received_size integer DEFAULT 0 NOT NULL,
    removed jsonb DEFAULT '[]'::jsonb NOT NULL,
    scanned_at timestamp with time zone,
    taken_in_by character varying(100) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT a_scan_says_when_and_what CHECK ((((scanned_at IS NOT NULL) AND ((state)::text = ANY ((ARRAY['clean'::character varying, 'infected'::character varying])::text[]))) OR ((scanned_at IS NULL) AND ((state)::text = ANY ((ARRAY['unscanned'::character varying, 'quarantine'::character varying])::text[]))))),
    CONSTRAINT an_upload_is_not_empty CHECK ((size > 0)),
    CONSTRAINT an_upload_names_a_digest CHECK (((digest)::text ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT what_was_received_has_a_digest_or_is_unknown CHECK (((received_digest)::text ~ '^([0-9a-f]{64})?$'::text))
);
CREATE TABLE public.feedback_rating (
    id bigint NOT NULL,
    case_code text NOT NULL,
    overall smallint NOT NULL,
    access smallint,
    procedure smallint,
    officials smallint,
    result smallint,
    handling smallint,
    comment text NOT NULL,
    assisted boolean NOT NULL,
    rated_at timestamp with time zone NOT NULL,
    by text NOT NULL,
    CONSTRAINT rating_access_is_one_to_five CHECK (((access IS NULL) OR ((access >= 1) AND (access <= 5)))),
    CONSTRAINT rating_handling_is_one_to_five CHECK (((handling IS NULL) OR ((handling >= 1) AND (handling <= 5)))),
    CONSTRAINT rating_officials_is_one_to_five CHECK (((officials IS NULL) OR ((officials >= 1) AND (officials <= 5)))),
    CONSTRAINT rating_overall_is_one_to_five CHECK (((overall >= 1) AND (overall <= 5))),
    CONSTRAINT rating_procedure_is_one_to_five CHECK (((procedure IS NULL) OR ((procedure >= 1) AND (procedure <= 5)))),
    CONSTRAINT rating_result_is_one_to_five CHECK (((result IS NULL) OR ((result >= 1) AND (result <= 5))))
);
ALTER TABLE public.feedback_rating ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.feedback_rating_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.indicators_case_fact (
    case_code text NOT NULL,
    procedure_code text NOT NULL,
    procedure_version integer NOT NULL,
    service_level text NOT NULL,
    level text NOT NULL,
    intake_agency text NOT NULL,
    competent_agency text NOT NULL,
    channel text NOT NULL,
    assisted boolean NOT NULL,
    lodged_at timestamp with time zone NOT NULL,
    received_at timestamp with time zone,
    due_at timestamp with time zone,
    finished_at timestamp with time zone,
    returned_at timestamp with time zone,
    status smallint NOT NULL,
    outcome text,
    supplements smallint NOT NULL,
    authenticated boolean NOT NULL,
    identified boolean NOT NULL,
    rating smallint,
    rated_at timestamp with time zone,
    late boolean,
    lodged_on date NOT NULL,
    finished_on date,
    rated_on date,
    answerable_agency text NOT NULL
);
CREATE TABLE public.indicators_cell (
    id bigint NOT NULL,
    measure text NOT NULL,
    scope text NOT NULL,
    key text NOT NULL,
    day date NOT NULL,
    numerator bigint NOT NULL,
    denominator bigint NOT NULL,
    CONSTRAINT a_share_is_part_of_its_population CHECK (((denominator >= numerator) AND (numerator >= 0)))
);
ALTER TABLE public.indicators_cell ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.indicators_cell_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.indicators_procedure_fact (
    id bigint NOT NULL,
    procedure_code text NOT NULL,
    version integer NOT NULL,
    name text NOT NULL,
    level text NOT NULL,
    service_level text NOT NULL,
    valid_from date NOT NULL,
    valid_until date,
    on_national_portal_since date
);
ALTER TABLE public.indicators_procedure_fact ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.indicators_procedure_fact_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.indicators_trace (
    case_code text NOT NULL,
    procedure_code text NOT NULL,
    level text NOT NULL,
    intake_agency text NOT NULL,
    competent_agency text NOT NULL,
    channel text NOT NULL,
    assisted boolean NOT NULL,
    lodged_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone,
    finished_at timestamp with time zone,
    outcome text,
    asked_at timestamp with time zone,
    asking_agency text,
    answered_at timestamp with time zone,
    hollow boolean,
    apologised_at timestamp with time zone,
    apology_due_at timestamp with time zone,
    moved smallint NOT NULL,
    reopened_at timestamp with time zone,
    last_step_at timestamp with time zone,
    hands smallint
);
CREATE TABLE public.ledger_checkpoint (
    size bigint NOT NULL,
    root bytea NOT NULL,
    note text NOT NULL,
    at timestamp with time zone NOT NULL,
    stamp bytea NOT NULL,
    CONSTRAINT a_checkpoint_has_a_moment_of_the_calendar CHECK (((at >= '0001-01-02 00:00:00+00'::timestamp with time zone) AND (at <= '9999-12-30 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT a_checkpoint_is_short CHECK (((octet_length(root) <= 32) AND (octet_length(note) <= 10000) AND (octet_length(stamp) <= 1000))),
    CONSTRAINT a_tree_has_a_size CHECK ((size >= 0))
);
CREATE TABLE public.ledger_disclosure (
    leaf bytea NOT NULL,
    salt bytea NOT NULL,
    payload bytea NOT NULL,
    CONSTRAINT a_content_has_up_to_64_kb CHECK (((octet_length(leaf) <= 32) AND (octet_length(salt) <= 16) AND (octet_length(payload) <= 65536)))
);
CREATE TABLE public.ledger_entry (
    leaf bytea NOT NULL,
    type text NOT NULL,
    at timestamp with time zone NOT NULL,
    case_key bytea,
    body bytea NOT NULL,
    prev bytea,
    seq bigint,
    mac bytea,
    CONSTRAINT a_place_is_not_negative CHECK (((seq IS NULL) OR (seq >= 0))),
    CONSTRAINT an_entry_has_a_moment_of_the_calendar CHECK (((at >= '0001-01-02 00:00:00+00'::timestamp with time zone) AND (at <= '9999-12-30 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT an_entry_is_short CHECK (((octet_length(leaf) <= 32) AND (octet_length(type) <= 100) AND (octet_length(case_key) <= 32) AND (octet_length(body) <= 1000) AND (octet_length(prev) <= 32) AND (octet_length(mac) <= 36)))
);
CREATE TABLE public.ledger_erasure (
    leaf bytea NOT NULL,
    by_entry bytea NOT NULL,
    CONSTRAINT an_erasure_is_short CHECK (((octet_length(leaf) <= 32) AND (octet_length(by_entry) <= 32)))
);
CREATE TABLE public.ledger_follower (
    name text NOT NULL,
    next_seq bigint NOT NULL,
    read_at timestamp with time zone,
    fault text NOT NULL,
    CONSTRAINT a_follower_begins_at_the_beginning CHECK ((next_seq >= 0)),
    CONSTRAINT a_follower_has_a_moment_of_the_calendar CHECK (((read_at >= '0001-01-02 00:00:00+00'::timestamp with time zone) AND (read_at <= '9999-12-30 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT a_follower_is_short CHECK (((octet_length(name) <= 100) AND (octet_length(fault) <= 2000)))
);
CREATE TABLE public.ledger_misfit (
    leaf bytea NOT NULL,
    reason text NOT NULL,
    noticed_at timestamp with time zone NOT NULL,
    CONSTRAINT a_misfit_has_a_moment_of_the_calendar CHECK (((noticed_at >= '0001-01-02 00:00:00+00'::timestamp with time zone) AND (noticed_at <= '9999-12-30 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT a_misfit_is_short CHECK (((octet_length(leaf) <= 32) AND (octet_length(reason) <= 100)))
);
CREATE TABLE public.ledger_sequencer (
    id bigint NOT NULL
);
ALTER TABLE public.ledger_sequencer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_sequencer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.ledger_shelf (
    id bigint NOT NULL,
    follower text NOT NULL,
    seq bigint NOT NULL,
    leaf bytea NOT NULL,
    line bytea NOT NULL,
    reason text NOT NULL,
    detail text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT a_shelved_entry_has_a_known_reason CHECK ((reason = ANY (ARRAY['unknown_event'::text, 'unreadable'::text, 'not_taken'::text, 'follows'::text]))),
    CONSTRAINT a_shelved_entry_has_a_moment_of_the_calendar CHECK (((at >= '0001-01-02 00:00:00+00'::timestamp with time zone) AND (at <= '9999-12-30 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT a_shelved_entry_is_short CHECK (((octet_length(follower) <= 100) AND (octet_length(leaf) <= 32) AND (octet_length(line) <= 100) AND (octet_length(reason) <= 100) AND (octet_length(detail) <= 2000)))
);
ALTER TABLE public.ledger_shelf ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_shelf_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.ledger_tile (
    level smallint NOT NULL,
    idx bigint NOT NULL,
    hashes bytea NOT NULL,
    CONSTRAINT a_tile_has_a_place CHECK (((level >= 0) AND (idx >= 0))),
    CONSTRAINT a_tile_holds_up_to_256_hashes CHECK ((((length(hashes) >= 32) AND (length(hashes) <= 8192)) AND ((length(hashes) % 32) = 0)))
);
CREATE TABLE public.notices_caught (
    id bigint NOT NULL,
    channel text NOT NULL,
    message_id text NOT NULL,
    "to" text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    case_code text NOT NULL,
    at timestamp with time zone NOT NULL
);
ALTER TABLE public.notices_caught ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notices_caught_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.notices_letter (
    id bigint NOT NULL,
    kind text NOT NULL,
    contact text NOT NULL,
    channel text NOT NULL,
    "to" text NOT NULL,
    language text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    attempts smallint NOT NULL,
    next_try_at timestamp with time zone,
    person_id bigint NOT NULL,
    given_up_at timestamp with time zone,
    why text DEFAULT ''::text NOT NULL,
    CONSTRAINT a_letter_given_up_bears_no_address CHECK ((((given_up_at IS NULL) AND (next_try_at IS NOT NULL)) OR ((given_up_at IS NOT NULL) AND (kind = 'changed'::text) AND (next_try_at IS NULL) AND ("to" = ''::text)))),
    CONSTRAINT a_letter_goes_a_known_way CHECK ((channel = ANY (ARRAY['email'::text, 'sms'::text]))),
    CONSTRAINT a_letter_is_of_a_known_kind CHECK (((contact = ANY (ARRAY['email'::text, 'phone'::text])) AND (kind = ANY (ARRAY['changed'::text, 'code'::text]))))
);
ALTER TABLE public.notices_letter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notices_letter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.notices_message (
    id bigint NOT NULL,
    case_code text NOT NULL,
    seq bigint NOT NULL,
    recipient text NOT NULL,
    channel text NOT NULL,
    text text NOT NULL,
    facts jsonb NOT NULL,
    happened_at timestamp with time zone NOT NULL,
    made_at timestamp with time zone NOT NULL,
    state text NOT NULL,
    attempts smallint NOT NULL,
    next_try_at timestamp with time zone,
    provider text NOT NULL,
    why text NOT NULL,
    handed_over_at timestamp with time zone,
    language text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    digest text NOT NULL,
    read_at timestamp with time zone,
    person_id bigint,
    CONSTRAINT a_message_goes_a_known_way CHECK (((channel = ANY (ARRAY['chat'::text, 'email'::text, 'inbox'::text, 'sms'::text])) AND (recipient = ANY (ARRAY['applicant'::text, 'former'::text, 'submitter'::text])))),
    CONSTRAINT a_message_is_in_a_known_state CHECK ((state = ANY (ARRAY['failed'::text, 'given_up'::text, 'queued'::text, 'sent'::text]))),
    CONSTRAINT what_is_open_is_tried_again CHECK ((((next_try_at IS NOT NULL) AND (state = ANY (ARRAY['queued'::text, 'failed'::text]))) OR ((next_try_at IS NULL) AND (state = ANY (ARRAY['sent'::text, 'given_up'::text]))))),
    CONSTRAINT what_was_sent_says_when CHECK (((NOT (state = 'sent'::text)) OR (handed_over_at IS NOT NULL)))
);
ALTER TABLE public.notices_message ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notices_message_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.notices_preference (
    person_id bigint NOT NULL,
    language text NOT NULL,
    email boolean NOT NULL,
    sms boolean NOT NULL,
    chat boolean NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT a_notice_speaks_a_known_language CHECK ((language = ANY (ARRAY['en'::text, 'vi'::text])))
);
CREATE TABLE public.notices_stop (
    address text NOT NULL,
    channel text NOT NULL,
    stopped_at timestamp with time zone NOT NULL
);
CREATE TABLE public.organisation_agency (
    id bigint NOT NULL,
    code character varying(35) NOT NULL,
    kind character varying(16) NOT NULL,
    statistical_code character varying(5) NOT NULL,
    recorded_at timestamp with time zone,
    phone character varying(20) DEFAULT ''::character varying NOT NULL,
    email character varying(100) DEFAULT ''::character varying NOT NULL,
    address character varying(300) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT an_agency_code_is_canonical CHECK (((code)::text ~ '^[A-Z][0-9]{2}(\.[0-9A-Z]+)*$'::text)),
    CONSTRAINT an_agency_is_of_a_known_kind CHECK (((kind)::text = ANY ((ARRAY['province'::character varying, 'office'::character varying, 'department'::character varying, 'district'::character varying, 'commune'::character varying, 'one_stop'::character varying, 'commune_police'::character varying, 'social_insurance'::character varying, 'tax_office'::character varying])::text[])))
);
ALTER TABLE public.organisation_agency ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_agency_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.organisation_agencyparent (
    id bigint NOT NULL,
    valid_from date NOT NULL,
    valid_until date,
    agency_id bigint NOT NULL,
    parent_id bigint NOT NULL,
    CONSTRAINT a_parent_ends_after_it_begins CHECK (((valid_until IS NULL) OR (valid_until > valid_from))),
    CONSTRAINT nobody_stands_under_itself CHECK ((NOT (agency_id = parent_id)))
);
ALTER TABLE public.organisation_agencyparent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_agencyparent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.organisation_agencyperiod (
    id bigint NOT NULL,
    name_vi character varying(200) NOT NULL,
    name_en character varying(200) NOT NULL,
    unit_type character varying(20) NOT NULL,
    valid_from date NOT NULL,
    valid_until date,
    folded character varying(500) NOT NULL,
    sort_key character varying(500) NOT NULL COLLATE pg_catalog."C",
    agency_id bigint NOT NULL,
    CONSTRAINT a_period_ends_after_it_begins CHECK (((valid_until IS NULL) OR (valid_until > valid_from)))
);
ALTER TABLE public.organisation_agencyperiod ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_agencyperiod_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.organisation_agencysuccession (
    id bigint NOT NULL,
    succeeds_on date NOT NULL,
    kind character varying(9) NOT NULL,
    takes_files boolean NOT NULL,
    share smallint,
    decision character varying(200) NOT NULL,
    predecessor_id bigint NOT NULL,
    successor_id bigint NOT NULL,
    CONSTRAINT a_share_is_a_percentage CHECK (((share IS NULL) OR ((share >= 1) AND (share <= 100)))),
    CONSTRAINT a_succession_is_of_a_known_kind CHECK (((kind)::text = ANY ((ARRAY['merged'::character varying, 'split'::character varying, 'abolished'::character varying])::text[]))),
    CONSTRAINT nobody_succeeds_itself CHECK ((NOT (predecessor_id = successor_id))),
    CONSTRAINT organisation_agencysuccession_share_check CHECK ((share >= 0))
);
ALTER TABLE public.organisation_agencysuccession ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.organisation_agencysuccession_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.outages_alive (
    id bigint NOT NULL,
    began_at timestamp with time zone NOT NULL,
    last_at timestamp with time zone NOT NULL,
    explained_at timestamp with time zone,
    why text NOT NULL
);
ALTER TABLE public.outages_alive ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.outages_alive_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.outages_move (
    id bigint NOT NULL,
    number text NOT NULL,
    case_code text NOT NULL,
    what text NOT NULL,
    moved_from text NOT NULL,
    moved_to text NOT NULL,
    at timestamp with time zone NOT NULL
);
ALTER TABLE public.outages_move ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.outages_move_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.outages_outage (
    id bigint NOT NULL,
    number text NOT NULL,
    kind text NOT NULL,
    services jsonb NOT NULL,
    cause text NOT NULL,
    begins_at timestamp with time zone NOT NULL,
    expected_end timestamp with time zone,
    recorded_at timestamp with time zone NOT NULL,
    plan text NOT NULL,
    note text NOT NULL,
    note_en text NOT NULL,
    detected boolean NOT NULL,
    ended_at timestamp with time zone,
    called_off_at timestamp with time zone,
    digest text NOT NULL,
    size integer NOT NULL,
    leaf bytea NOT NULL,
    force_majeure text DEFAULT ''::text NOT NULL,
    changed_at timestamp with time zone,
    proposed_end timestamp with time zone,
    CONSTRAINT an_outage_ends_after_it_begins CHECK (((ended_at IS NULL) OR (ended_at > begins_at)))
);
ALTER TABLE public.outages_outage ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.outages_outage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.people_absence (
    id bigint NOT NULL,
    begins_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    why character varying(16) NOT NULL,
    scope character varying(16)[] NOT NULL,
    made_at timestamp with time zone NOT NULL,
    leaf bytea NOT NULL,
    ended_at timestamp with time zone,
    deputy_id bigint,
    official_id bigint NOT NULL,
    agencies character varying(35)[] DEFAULT '{}'::character varying(35)[] NOT NULL,
    recorder_id bigint,
    CONSTRAINT an_absence_covers_known_work CHECK ((scope <@ ARRAY['receive'::character varying(16), 'return'::character varying(16), 'step'::character varying(16), 'supplement'::character varying(16)])),
    CONSTRAINT an_absence_ends_after_it_begins CHECK ((ends_at > begins_at)),
    CONSTRAINT an_absence_has_a_known_reason CHECK (((why)::text = ANY ((ARRAY['leave'::character varying, 'meeting'::character varying, 'mission'::character varying, 'training'::character varying])::text[]))),
    CONSTRAINT an_absence_is_ended_before_its_time CHECK ((ended_at < ends_at)),
    CONSTRAINT nobody_stands_in_for_himself CHECK ((NOT ((deputy_id = official_id) AND (deputy_id IS NOT NULL)))),
    CONSTRAINT whoever_stands_in_does_so_for_something CHECK ((((deputy_id IS NULL) AND (scope = '{}'::character varying(16)[])) OR ((deputy_id IS NOT NULL) AND (NOT (scope = '{}'::character varying(16)[])))))
);
ALTER TABLE public.people_absence ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_absence_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.people_contact_change (
    id bigint NOT NULL,
    kind character varying(8) NOT NULL,
    value character varying(254) NOT NULL,
    salt bytea NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    wrong smallint NOT NULL,
    person_id bigint NOT NULL,
    CONSTRAINT a_contact_is_of_a_known_kind CHECK (((kind)::text = ANY ((ARRAY['email'::character varying, 'phone'::character varying])::text[]))),
    CONSTRAINT people_contact_change_wrong_check CHECK ((wrong >= 0))
);
ALTER TABLE public.people_contact_change ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_contact_change_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.people_former_contact (
    person_id bigint NOT NULL,
    phone character varying(20) NOT NULL,
    changed_at timestamp with time zone NOT NULL
);
CREATE TABLE public.people_official (
    id bigint NOT NULL,
    staff_number character varying(40) NOT NULL,
    name character varying(200) NOT NULL,
    email character varying(254) NOT NULL,
    phone character varying(20) NOT NULL,
    folded character varying(300) NOT NULL,
    sort_key character varying(500) NOT NULL COLLATE pg_catalog."C",
    person_id bigint
);
ALTER TABLE public.people_official ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_official_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.people_person (
    id bigint NOT NULL,
    kind character varying(8) NOT NULL,
    name character varying(200) NOT NULL,
    number character varying(14) NOT NULL,
    birth_year smallint,
    phone character varying(20) NOT NULL,
    email character varying(254) NOT NULL,
    address character varying(300) NOT NULL,
    folded character varying(300) NOT NULL,
    sort_key character varying(500) NOT NULL COLLATE pg_catalog."C",
    document_issuer character varying(200) DEFAULT ''::character varying NOT NULL,
    document_kind character varying(8) DEFAULT ''::character varying NOT NULL,
    document_number character varying(24) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT a_citizen_number_or_a_tax_code_looks_like_one CHECK (((((kind)::text = 'citizen'::text) AND ((number)::text ~ '^([0-9]{12}|[0-9]{9})$'::text)) OR (((kind)::text = 'business'::text) AND ((number)::text ~ '^([0-9]{10}(-[0-9]{3})?|[0-9]{12})$'::text)) OR (((kind)::text = 'citizen'::text) AND ((number)::text = ''::text) AND (NOT ((document_kind)::text = ''::text))) OR (((name)::text = ''::text) AND ((number)::text ~ '^-[0-9]+$'::text)))),
    CONSTRAINT a_person_is_a_citizen_or_a_business CHECK (((kind)::text = ANY ((ARRAY['citizen'::character varying, 'business'::character varying])::text[]))),
    CONSTRAINT people_person_birth_year_check CHECK ((birth_year >= 0)),
    CONSTRAINT whoever_has_no_number_is_known_by_a_document_or_none CHECK (((((document_issuer)::text = ''::text) AND ((document_kind)::text = ''::text) AND ((document_number)::text = ''::text)) OR (((document_kind)::text = ANY ((ARRAY['passport'::character varying, 'foreign'::character varying])::text[])) AND ((kind)::text = 'citizen'::text) AND ((number)::text = ''::text) AND (NOT ((document_number)::text = ''::text)) AND (NOT ((document_issuer)::text = ''::text))) OR (((document_issuer)::text = ''::text) AND ((document_kind)::text = 'none'::text) AND ((document_number)::text = ''::text) AND ((kind)::text = 'citizen'::text) AND ((number)::text = ''::text))))
);
ALTER TABLE public.people_person ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_person_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.people_post (
    id bigint NOT NULL,
    role character varying(20) NOT NULL,
    valid_from date NOT NULL,
    valid_until date,
    agency_id bigint NOT NULL,
    official_id bigint NOT NULL,
    signs_as character varying(16) DEFAULT 'head'::character varying NOT NULL,
    title character varying(200) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT a_post_ends_after_it_begins CHECK (((valid_until IS NULL) OR (valid_until > valid_from))),
    CONSTRAINT a_post_has_a_known_role CHECK (((role)::text = ANY ((ARRAY['receptionist'::character varying, 'specialist'::character varying, 'head'::character varying, 'leader'::character varying, 'catalogue_keeper'::character varying, 'operator'::character varying, 'inspector'::character varying])::text[]))),
    CONSTRAINT a_post_signs_in_a_known_capacity CHECK (((signs_as)::text = ANY ((ARRAY['head'::character varying, 'acting'::character varying, 'deputy'::character varying, 'by_order'::character varying, 'by_authorisation'::character varying])::text[])))
);
ALTER TABLE public.people_post ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_post_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.people_session (
    id bigint NOT NULL,
    key bytea NOT NULL,
    data text NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    device character varying(60) NOT NULL,
    place character varying(40) NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.people_session ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_session_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.people_user (
    id bigint NOT NULL,
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    login character varying(150) NOT NULL,
    kind character varying(8) NOT NULL,
    assurance smallint NOT NULL,
    is_active boolean NOT NULL,
    made_at timestamp with time zone NOT NULL,
    official_id bigint,
    person_id bigint,
    CONSTRAINT a_login_is_written_small CHECK (((login)::text = lower((login)::text))),
    CONSTRAINT an_account_belongs_to_a_person_or_an_official CHECK (((((kind)::text = ANY ((ARRAY['citizen'::character varying, 'business'::character varying])::text[])) AND (official_id IS NULL) AND (person_id IS NOT NULL)) OR (((kind)::text = 'official'::text) AND (official_id IS NOT NULL) AND (person_id IS NULL)))),
    CONSTRAINT assurance_is_between_none_and_the_second_level CHECK ((assurance <= 3)),
    CONSTRAINT people_user_assurance_check CHECK ((assurance >= 0))
);
ALTER TABLE public.people_user ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_user_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.people_wrongtry (
    id bigint NOT NULL,
    whose bytea NOT NULL,
    at timestamp with time zone NOT NULL,
    place bytea NOT NULL,
    stranger boolean NOT NULL
);
ALTER TABLE public.people_wrongtry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_wrongtry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.procrastinate_events (
    id bigint NOT NULL,
    job_id bigint NOT NULL,
    type public.procrastinate_job_event_type,
    at timestamp with time zone DEFAULT now()
);
CREATE SEQUENCE public.procrastinate_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.procrastinate_events_id_seq OWNED BY public.procrastinate_events.id;
CREATE SEQUENCE public.procrastinate_jobs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.procrastinate_jobs_id_seq OWNED BY public.procrastinate_jobs.id;
CREATE TABLE public.procrastinate_periodic_defers (
    id bigint NOT NULL,
    task_name character varying(128) NOT NULL,
    defer_timestamp bigint,
    job_id bigint,
    periodic_id character varying(128) DEFAULT ''::character varying NOT NULL
);
CREATE SEQUENCE public.procrastinate_periodic_defers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.procrastinate_periodic_defers_id_seq OWNED BY public.procrastinate_periodic_defers.id;
CREATE TABLE public.procrastinate_workers (
    id bigint NOT NULL,
    last_heartbeat timestamp with time zone DEFAULT now() NOT NULL
);
ALTER TABLE public.procrastinate_workers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.procrastinate_workers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.reminders_briefing (
    id bigint NOT NULL,
    official text NOT NULL,
    day date NOT NULL,
    figures jsonb NOT NULL,
    made_at timestamp with time zone NOT NULL,
    address text NOT NULL,
    language text NOT NULL,
    attempts smallint NOT NULL,
    next_try_at timestamp with time zone
);
ALTER TABLE public.reminders_briefing ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.reminders_briefing_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.reminders_choice (
    official text NOT NULL,
    by_email boolean NOT NULL,
    language text NOT NULL,
    CONSTRAINT a_briefing_speaks_a_known_language CHECK ((language = ANY (ARRAY['en'::text, 'vi'::text])))
);
CREATE TABLE public.reminders_reminder (
    id bigint NOT NULL,
    case_code text NOT NULL,
    nth smallint NOT NULL,
    threshold text NOT NULL,
    whom text NOT NULL,
    last_at timestamp with time zone NOT NULL,
    "left" integer NOT NULL,
    holder text NOT NULL,
    agency text NOT NULL,
    permission text NOT NULL,
    said_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone
);
ALTER TABLE public.reminders_reminder ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.reminders_reminder_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE UNLOGGED TABLE public.runtime_kept_briefly (
    key bytea NOT NULL,
    sealed bytea NOT NULL,
    kept_at timestamp with time zone NOT NULL
);
CREATE TABLE public.runtime_outbox (
    id bigint NOT NULL,
    task text NOT NULL,
    args jsonb DEFAULT '{}'::jsonb NOT NULL,
    made_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL
);
ALTER TABLE public.runtime_outbox ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.runtime_outbox_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE UNLOGGED TABLE public.runtime_throttle (
    key bytea NOT NULL,
    free_at timestamp with time zone NOT NULL
)
WITH (fillfactor='50');
CREATE TABLE public.runtime_upgrade (
    work text NOT NULL,
    done_at timestamp with time zone NOT NULL
);
CREATE TABLE public.tickets_appointment (
    id bigint NOT NULL,
    key uuid NOT NULL,
    agency text NOT NULL,
    service text NOT NULL,
    at timestamp with time zone NOT NULL,
    day date NOT NULL,
    place smallint NOT NULL,
    code text NOT NULL,
    account bigint NOT NULL,
    booked_at timestamp with time zone NOT NULL,
    state text NOT NULL,
    ticket uuid,
    CONSTRAINT a_half_hour_has_so_many_places CHECK (((place >= 1) AND (place <= 2))),
    CONSTRAINT an_appointment_is_somewhere_in_its_life CHECK ((state = ANY (ARRAY['booked'::text, 'came'::text, 'given_up'::text])))
);
ALTER TABLE public.tickets_appointment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.tickets_appointment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.tickets_ticket (
    id bigint NOT NULL,
    key uuid NOT NULL,
    agency text NOT NULL,
    day date NOT NULL,
    series text NOT NULL,
    number smallint NOT NULL,
    service text NOT NULL,
    taken_at timestamp with time zone NOT NULL,
    state text NOT NULL,
    priority boolean NOT NULL,
    ground text NOT NULL,
    booked_for timestamp with time zone,
    calls smallint NOT NULL,
    absences smallint NOT NULL,
    put_back_at timestamp with time zone,
    first_called_at timestamp with time zone,
    called_at timestamp with time zone,
    window_number smallint NOT NULL,
    official text NOT NULL,
    began_at timestamp with time zone,
    ended_at timestamp with time zone,
    cases smallint NOT NULL,
    CONSTRAINT a_ground_is_known_while_it_waits CHECK (((ground = ''::text) OR (priority AND (NOT (state = ANY (ARRAY['absent'::text, 'left'::text, 'served'::text])))))),
    CONSTRAINT a_number_has_three_figures CHECK (((number >= 1) AND (number <= 999))),
    CONSTRAINT a_ticket_at_a_window_says_which CHECK (((NOT (state = ANY (ARRAY['called'::text, 'serving'::text]))) OR ((called_at IS NOT NULL) AND (window_number >= 1)))),
    CONSTRAINT a_ticket_is_somewhere_in_its_life CHECK ((state = ANY (ARRAY['waiting'::text, 'called'::text, 'serving'::text, 'absent'::text, 'left'::text, 'served'::text]))),
    CONSTRAINT an_ended_ticket_says_when CHECK ((((ended_at IS NOT NULL) AND (state = ANY (ARRAY['absent'::text, 'left'::text, 'served'::text]))) OR ((NOT (state = ANY (ARRAY['absent'::text, 'left'::text, 'served'::text]))) AND (ended_at IS NULL))))
);
ALTER TABLE public.tickets_ticket ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.tickets_ticket_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.tickets_window (
    id bigint NOT NULL,
    agency text NOT NULL,
    number smallint NOT NULL,
    official text NOT NULL,
    services jsonb NOT NULL,
    opened_on date NOT NULL,
    paused boolean NOT NULL,
    by_law_in_a_row smallint DEFAULT 0 NOT NULL
);
ALTER TABLE public.tickets_window ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.tickets_window_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.worklists_columns (
    id bigint NOT NULL,
    official text NOT NULL,
    scope text NOT NULL,
    columns jsonb NOT NULL
);
ALTER TABLE public.worklists_columns ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.worklists_columns_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.worklists_filter (
    id bigint NOT NULL,
    key uuid NOT NULL,
    official text NOT NULL,
    name text NOT NULL,
    filter text NOT NULL,
    work text NOT NULL,
    procedure text NOT NULL,
    holder text NOT NULL,
    sort text NOT NULL,
    scope text NOT NULL,
    saved_at timestamp with time zone NOT NULL
);
ALTER TABLE public.worklists_filter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.worklists_filter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.worklists_opened (
    id bigint NOT NULL,
    official text NOT NULL,
    case_code text NOT NULL,
    opened_at timestamp with time zone NOT NULL
);
ALTER TABLE public.worklists_opened ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.worklists_opened_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE ONLY public.procrastinate_events ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_events_id_seq'::regclass);
ALTER TABLE ONLY public.procrastinate_jobs ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_jobs_id_seq'::regclass);
ALTER TABLE ONLY public.procrastinate_periodic_defers ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_periodic_defers_id_seq'::regclass);
INSERT INTO public.auth_permission VALUES
	(1, 'Can add content type', 1, 'add_contenttype'),
	(2, 'Can change content type', 1, 'change_contenttype'),
	(3, 'Can delete content type', 1, 'delete_contenttype'),
	(4, 'Can view content type', 1, 'view_contenttype'),
	(5, 'Can add permission', 2, 'add_permission'),
	(6, 'Can change permission', 2, 'change_permission'),
	(7, 'Can delete permission', 2, 'delete_permission'),
	(8, 'Can view permission', 2, 'view_permission'),
	(9, 'Can add group', 3, 'add_group'),
	(10, 'Can change group', 3, 'change_group'),
	(11, 'Can delete group', 3, 'delete_group'),
	(12, 'Can view group', 3, 'view_group'),
	(13, 'Can add procrastinate event', 4, 'add_procrastinateevent'),
	(14, 'Can change procrastinate event', 4, 'change_procrastinateevent'),
	(15, 'Can delete procrastinate event', 4, 'delete_procrastinateevent'),
	(16, 'Can view procrastinate event', 4, 'view_procrastinateevent'),
	(17, 'Can add procrastinate job', 5, 'add_procrastinatejob'),
	(18, 'Can change procrastinate job', 5, 'change_procrastinatejob'),
	(19, 'Can delete procrastinate job', 5, 'delete_procrastinatejob'),
	(20, 'Can view procrastinate job', 5, 'view_procrastinatejob'),
	(21, 'Can add procrastinate periodic defer', 6, 'add_procrastinateperiodicdefer'),
	(22, 'Can change procrastinate periodic defer', 6, 'change_procrastinateperiodicdefer'),
	(23, 'Can delete procrastinate periodic defer', 6, 'delete_procrastinateperiodicdefer'),
	(24, 'Can view procrastinate periodic defer', 6, 'view_procrastinateperiodicdefer'),
	(25, 'Can add procrastinate worker', 7, 'add_procrastinateworker'),
	(26, 'Can change procrastinate worker', 7, 'change_procrastinateworker'),
	(27, 'Can delete procrastinate worker', 7, 'delete_procrastinateworker'),
	(28, 'Can view procrastinate worker', 7, 'view_procrastinateworker'),
	(29, 'Can add outbox', 8, 'add_outbox'),
	(30, 'Can change outbox', 8, 'change_outbox'),
	(31, 'Can delete outbox', 8, 'delete_outbox'),
	(32, 'Can view outbox', 8, 'view_outbox'),
	(33, 'Can add throttle', 9, 'add_throttle'),
	(34, 'Can change throttle', 9, 'change_throttle'),
	(35, 'Can delete throttle', 9, 'delete_throttle'),
	(36, 'Can view throttle', 9, 'view_throttle'),
	(37, 'Can add upgrade', 10, 'add_upgrade'),
	(38, 'Can change upgrade', 10, 'change_upgrade'),
	(39, 'Can delete upgrade', 10, 'delete_upgrade'),
	(40, 'Can view upgrade', 10, 'view_upgrade'),
	(41, 'Can add kept briefly', 11, 'add_keptbriefly'),
	(42, 'Can change kept briefly', 11, 'change_keptbriefly'),
	(43, 'Can delete kept briefly', 11, 'delete_keptbriefly'),
	(44, 'Can view kept briefly', 11, 'view_keptbriefly'),
	(45, 'Can add ledger disclosure', 12, 'add_ledgerdisclosure'),
	(46, 'Can change ledger disclosure', 12, 'change_ledgerdisclosure'),
	(47, 'Can delete ledger disclosure', 12, 'delete_ledgerdisclosure'),
	(48, 'Can view ledger disclosure', 12, 'view_ledgerdisclosure'),
	(49, 'Can add ledger checkpoint', 13, 'add_ledgercheckpoint'),
	(50, 'Can change ledger checkpoint', 13, 'change_ledgercheckpoint'),
	(51, 'Can delete ledger checkpoint', 13, 'delete_ledgercheckpoint'),
	(52, 'Can view ledger checkpoint', 13, 'view_ledgercheckpoint'),
	(53, 'Can add ledger entry', 14, 'add_ledgerentry'),
	(54, 'Can change ledger entry', 14, 'change_ledgerentry'),
	(55, 'Can delete ledger entry', 14, 'delete_ledgerentry'),
	(56, 'Can view ledger entry', 14, 'view_ledgerentry'),
	(57, 'Can add ledger tile', 15, 'add_ledgertile'),
	(58, 'Can change ledger tile', 15, 'change_ledgertile'),
	(59, 'Can delete ledger tile', 15, 'delete_ledgertile'),
	(60, 'Can view ledger tile', 15, 'view_ledgertile'),
	(61, 'Can add ledger misfit', 16, 'add_ledgermisfit'),
	(62, 'Can change ledger misfit', 16, 'change_ledgermisfit'),
	(63, 'Can delete ledger misfit', 16, 'delete_ledgermisfit'),
	(64, 'Can view ledger misfit', 16, 'view_ledgermisfit'),
	(65, 'Can add ledger erasure', 17, 'add_ledgererasure'),
	(66, 'Can change ledger erasure', 17, 'change_ledgererasure'),
	(67, 'Can delete ledger erasure', 17, 'delete_ledgererasure'),
	(68, 'Can view ledger erasure', 17, 'view_ledgererasure'),
	(69, 'Can add ledger follower', 18, 'add_ledgerfollower'),
	(70, 'Can change ledger follower', 18, 'change_ledgerfollower'),
	(71, 'Can delete ledger follower', 18, 'delete_ledgerfollower'),
	(72, 'Can view ledger follower', 18, 'view_ledgerfollower'),
	(73, 'Can add ledger shelf', 19, 'add_ledgershelf'),
	(74, 'Can change ledger shelf', 19, 'change_ledgershelf'),
	(75, 'Can delete ledger shelf', 19, 'delete_ledgershelf'),
	(76, 'Can view ledger shelf', 19, 'view_ledgershelf'),
	(77, 'Can add ledger sequencer', 20, 'add_ledgersequencer'),
	(78, 'Can change ledger sequencer', 20, 'change_ledgersequencer'),
	(79, 'Can delete ledger sequencer', 20, 'delete_ledgersequencer'),
	(80, 'Can view ledger sequencer', 20, 'view_ledgersequencer'),
	(81, 'Can add access line', 21, 'add_accessline'),
	(82, 'Can change access line', 21, 'change_accessline'),
	(83, 'Can delete access line', 21, 'delete_accessline'),
	(84, 'Can view access line', 21, 'view_accessline'),
	(85, 'Can add agency', 22, 'add_agency'),
	(86, 'Can change agency', 22, 'change_agency'),
	(87, 'Can delete agency', 22, 'delete_agency'),
	(88, 'Can view agency', 22, 'view_agency'),
	(89, 'Can add agency period', 23, 'add_agencyperiod'),
	(90, 'Can change agency period', 23, 'change_agencyperiod'),
	(91, 'Can delete agency period', 23, 'delete_agencyperiod'),
	(92, 'Can view agency period', 23, 'view_agencyperiod'),
	(93, 'Can add agency parent', 24, 'add_agencyparent'),
	(94, 'Can change agency parent', 24, 'change_agencyparent'),
	(95, 'Can delete agency parent', 24, 'delete_agencyparent'),
	(96, 'Can view agency parent', 24, 'view_agencyparent'),
	(97, 'Can add agency succession', 25, 'add_agencysuccession'),
	(98, 'Can change agency succession', 25, 'change_agencysuccession'),
	(99, 'Can delete agency succession', 25, 'delete_agencysuccession'),
	(100, 'Can view agency succession', 25, 'view_agencysuccession'),
	(101, 'Can add official', 26, 'add_official'),
	(102, 'Can change official', 26, 'change_official'),
	(103, 'Can delete official', 26, 'delete_official'),
	(104, 'Can view official', 26, 'view_official'),
	(105, 'Can add person', 27, 'add_person'),
	(106, 'Can change person', 27, 'change_person'),
	(107, 'Can delete person', 27, 'delete_person'),
	(108, 'Can view person', 27, 'view_person'),
	(109, 'Can add user', 28, 'add_user'),
	(110, 'Can change user', 28, 'change_user'),
	(111, 'Can delete user', 28, 'delete_user'),
	(112, 'Can view user', 28, 'view_user'),
	(113, 'Can add post', 29, 'add_post'),
	(114, 'Can change post', 29, 'change_post'),
	(115, 'Can delete post', 29, 'delete_post'),
	(116, 'Can view post', 29, 'view_post'),
	(117, 'Can add wrong try', 30, 'add_wrongtry'),
	(118, 'Can change wrong try', 30, 'change_wrongtry'),
	(119, 'Can delete wrong try', 30, 'delete_wrongtry'),
	(120, 'Can view wrong try', 30, 'view_wrongtry'),
	(121, 'Can add session', 31, 'add_session'),
	(122, 'Can change session', 31, 'change_session'),
	(123, 'Can delete session', 31, 'delete_session'),
	(124, 'Can view session', 31, 'view_session'),
	(125, 'Can add former contact', 32, 'add_formercontact'),
	(126, 'Can change former contact', 32, 'change_formercontact'),
	(127, 'Can delete former contact', 32, 'delete_formercontact'),
	(128, 'Can view former contact', 32, 'view_formercontact'),
	(129, 'Can add contact change', 33, 'add_contactchange'),
	(130, 'Can change contact change', 33, 'change_contactchange'),
	(131, 'Can delete contact change', 33, 'delete_contactchange'),
	(132, 'Can view contact change', 33, 'view_contactchange'),
	(133, 'Can add absence', 34, 'add_absence'),
	(134, 'Can change absence', 34, 'change_absence'),
	(135, 'Can delete absence', 34, 'delete_absence'),
	(136, 'Can view absence', 34, 'view_absence'),
	(137, 'Can add upload', 35, 'add_upload'),
	(138, 'Can change upload', 35, 'change_upload'),
	(139, 'Can delete upload', 35, 'delete_upload'),
	(140, 'Can view upload', 35, 'view_upload'),
	(141, 'Can add rating', 36, 'add_rating'),
	(142, 'Can change rating', 36, 'change_rating'),
	(143, 'Can delete rating', 36, 'delete_rating'),
	(144, 'Can view rating', 36, 'view_rating'),
	(145, 'Can add appointment row', 37, 'add_appointmentrow'),
	(146, 'Can change appointment row', 37, 'change_appointmentrow'),
	(147, 'Can delete appointment row', 37, 'delete_appointmentrow'),
	(148, 'Can view appointment row', 37, 'view_appointmentrow'),
	(149, 'Can add ticket row', 38, 'add_ticketrow'),
	(150, 'Can change ticket row', 38, 'change_ticketrow'),
	(151, 'Can delete ticket row', 38, 'delete_ticketrow'),
	(152, 'Can view ticket row', 38, 'view_ticketrow'),
	(153, 'Can add window row', 39, 'add_windowrow'),
	(154, 'Can change window row', 39, 'change_windowrow'),
	(155, 'Can delete window row', 39, 'delete_windowrow'),
	(156, 'Can view window row', 39, 'view_windowrow'),
	(157, 'Can add alive', 40, 'add_alive'),
	(158, 'Can change alive', 40, 'change_alive'),
	(159, 'Can delete alive', 40, 'delete_alive'),
	(160, 'Can view alive', 40, 'view_alive'),
	(161, 'Can add outage row', 41, 'add_outagerow'),
	(162, 'Can change outage row', 41, 'change_outagerow'),
	(163, 'Can delete outage row', 41, 'delete_outagerow'),
	(164, 'Can view outage row', 41, 'view_outagerow'),
	(165, 'Can add outage move', 42, 'add_outagemove'),
	(166, 'Can change outage move', 42, 'change_outagemove'),
	(167, 'Can delete outage move', 42, 'delete_outagemove'),
	(168, 'Can view outage move', 42, 'view_outagemove'),
	(169, 'Can add procedure', 43, 'add_procedure'),
	(170, 'Can change procedure', 43, 'change_procedure'),
	(171, 'Can delete procedure', 43, 'delete_procedure'),
	(172, 'Can view procedure', 43, 'view_procedure'),
	(173, 'Can add version', 44, 'add_version'),
	(174, 'Can change version', 44, 'change_version'),
	(175, 'Can delete version', 44, 'delete_version'),
	(176, 'Can view version', 44, 'view_version'),
	(177, 'Can add finding', 45, 'add_finding'),
	(178, 'Can change finding', 45, 'change_finding'),
	(179, 'Can delete finding', 45, 'delete_finding'),
	(180, 'Can view finding', 45, 'view_finding'),
	(181, 'Can add case', 46, 'add_case'),
	(182, 'Can change case', 46, 'change_case'),
	(183, 'Can delete case', 46, 'delete_case'),
	(184, 'Can view case', 46, 'view_case'),
	(185, 'Can add case component', 47, 'add_casecomponent'),
	(186, 'Can change case component', 47, 'change_casecomponent'),
	(187, 'Can delete case component', 47, 'delete_casecomponent'),
	(188, 'Can view case component', 47, 'view_casecomponent'),
	(189, 'Can add case number', 48, 'add_casenumber'),
	(190, 'Can change case number', 48, 'change_casenumber'),
	(191, 'Can delete case number', 48, 'delete_casenumber'),
	(192, 'Can view case number', 48, 'view_casenumber'),
	(193, 'Can add draft', 49, 'add_draft'),
	(194, 'Can change draft', 49, 'change_draft'),
	(195, 'Can delete draft', 49, 'delete_draft'),
	(196, 'Can view draft', 49, 'view_draft'),
	(197, 'Can add case task', 50, 'add_casetask'),
	(198, 'Can change case task', 50, 'change_casetask'),
	(199, 'Can delete case task', 50, 'delete_casetask'),
	(200, 'Can view case task', 50, 'view_casetask'),
	(201, 'Can add case wait', 51, 'add_casewait'),
	(202, 'Can change case wait', 51, 'change_casewait'),
	(203, 'Can delete case wait', 51, 'delete_casewait'),
	(204, 'Can view case wait', 51, 'view_casewait'),
	(205, 'Can add case issued', 52, 'add_caseissued'),
	(206, 'Can change case issued', 52, 'change_caseissued'),
	(207, 'Can delete case issued', 52, 'delete_caseissued'),
	(208, 'Can view case issued', 52, 'view_caseissued'),
	(209, 'Can add columns row', 53, 'add_columnsrow'),
	(210, 'Can change columns row', 53, 'change_columnsrow'),
	(211, 'Can delete columns row', 53, 'delete_columnsrow'),
	(212, 'Can view columns row', 53, 'view_columnsrow'),
	(213, 'Can add opened row', 54, 'add_openedrow'),
	(214, 'Can change opened row', 54, 'change_openedrow'),
	(215, 'Can delete opened row', 54, 'delete_openedrow'),
	(216, 'Can view opened row', 54, 'view_openedrow'),
	(217, 'Can add saved filter row', 55, 'add_savedfilterrow'),
	(218, 'Can change saved filter row', 55, 'change_savedfilterrow'),
	(219, 'Can delete saved filter row', 55, 'delete_savedfilterrow'),
	(220, 'Can view saved filter row', 55, 'view_savedfilterrow'),
	(221, 'Can add run row', 56, 'add_runrow'),
	(222, 'Can change run row', 56, 'change_runrow'),
	(223, 'Can delete run row', 56, 'delete_runrow'),
	(224, 'Can view run row', 56, 'view_runrow'),
	(225, 'Can add item row', 57, 'add_itemrow'),
	(226, 'Can change item row', 57, 'change_itemrow'),
	(227, 'Can delete item row', 57, 'delete_itemrow'),
	(228, 'Can view item row', 57, 'view_itemrow'),
	(229, 'Can add step hours row', 58, 'add_stephoursrow'),
	(230, 'Can change step hours row', 58, 'change_stephoursrow'),
	(231, 'Can delete step hours row', 58, 'delete_stephoursrow'),
	(232, 'Can view step hours row', 58, 'view_stephoursrow'),
	(233, 'Can add caught', 59, 'add_caught'),
	(234, 'Can change caught', 59, 'change_caught'),
	(235, 'Can delete caught', 59, 'delete_caught'),
	(236, 'Can view caught', 59, 'view_caught'),
	(237, 'Can add preference', 60, 'add_preference'),
	(238, 'Can change preference', 60, 'change_preference'),
	(239, 'Can delete preference', 60, 'delete_preference'),
	(240, 'Can view preference', 60, 'view_preference'),
	(241, 'Can add message', 61, 'add_message'),
	(242, 'Can change message', 61, 'change_message'),
	(243, 'Can delete message', 61, 'delete_message'),
	(244, 'Can view message', 61, 'view_message'),
	(245, 'Can add stop', 62, 'add_stop'),
	(246, 'Can change stop', 62, 'change_stop'),
	(247, 'Can delete stop', 62, 'delete_stop'),
	(248, 'Can view stop', 62, 'view_stop'),
	(249, 'Can add letter', 63, 'add_letter'),
	(250, 'Can change letter', 63, 'change_letter'),
	(251, 'Can delete letter', 63, 'delete_letter'),
	(252, 'Can view letter', 63, 'view_letter'),
	(253, 'Can add case fact', 64, 'add_casefact'),
	(254, 'Can change case fact', 64, 'change_casefact'),
	(255, 'Can delete case fact', 64, 'delete_casefact'),
	(256, 'Can view case fact', 64, 'view_casefact'),
	(257, 'Can add cell', 65, 'add_cell'),
	(258, 'Can change cell', 65, 'change_cell'),
	(259, 'Can delete cell', 65, 'delete_cell'),
	(260, 'Can view cell', 65, 'view_cell'),
	(261, 'Can add procedure fact', 66, 'add_procedurefact'),
	(262, 'Can change procedure fact', 66, 'change_procedurefact'),
	(263, 'Can delete procedure fact', 66, 'delete_procedurefact'),
	(264, 'Can view procedure fact', 66, 'view_procedurefact'),
	(265, 'Can add trace', 67, 'add_trace'),
	(266, 'Can change trace', 67, 'change_trace'),
	(267, 'Can delete trace', 67, 'delete_trace'),
	(268, 'Can view trace', 67, 'view_trace'),
	(269, 'Can add again row', 68, 'add_againrow'),
	(270, 'Can change again row', 68, 'change_againrow'),
	(271, 'Can delete again row', 68, 'delete_againrow'),
	(272, 'Can view again row', 68, 'view_againrow'),
	(273, 'Can add finding row', 69, 'add_findingrow'),
	(274, 'Can change finding row', 69, 'change_findingrow'),
	(275, 'Can delete finding row', 69, 'delete_findingrow'),
	(276, 'Can view finding row', 69, 'view_findingrow'),
	(277, 'Can add period row', 70, 'add_periodrow'),
	(278, 'Can change period row', 70, 'change_periodrow'),
	(279, 'Can delete period row', 70, 'delete_periodrow'),
	(280, 'Can view period row', 70, 'view_periodrow'),
	(281, 'Can add question row', 71, 'add_questionrow'),
	(282, 'Can change question row', 71, 'change_questionrow'),
	(283, 'Can delete question row', 71, 'delete_questionrow'),
	(284, 'Can view question row', 71, 'view_questionrow'),
	(285, 'Can add briefing row', 72, 'add_briefingrow'),
	(286, 'Can change briefing row', 72, 'change_briefingrow'),
	(287, 'Can delete briefing row', 72, 'delete_briefingrow'),
	(288, 'Can view briefing row', 72, 'view_briefingrow'),
	(289, 'Can add choice row', 73, 'add_choicerow'),
	(290, 'Can change choice row', 73, 'change_choicerow'),
	(291, 'Can delete choice row', 73, 'delete_choicerow'),
	(292, 'Can view choice row', 73, 'view_choicerow'),
	(293, 'Can add reminder row', 74, 'add_reminderrow'),
	(294, 'Can change reminder row', 74, 'change_reminderrow'),
	(295, 'Can delete reminder row', 74, 'delete_reminderrow'),
	(296, 'Can view reminder row', 74, 'view_reminderrow');
INSERT INTO public.django_content_type VALUES
	(1, 'contenttypes', 'contenttype'),
	(2, 'auth', 'permission'),
	(3, 'auth', 'group'),
	(4, 'procrastinate', 'procrastinateevent'),
	(5, 'procrastinate', 'procrastinatejob'),
	(6, 'procrastinate', 'procrastinateperiodicdefer'),
	(7, 'procrastinate', 'procrastinateworker'),
	(8, 'runtime', 'outbox'),
	(9, 'runtime', 'throttle'),
	(10, 'runtime', 'upgrade'),
	(11, 'runtime', 'keptbriefly'),
	(12, 'ledger', 'ledgerdisclosure'),
	(13, 'ledger', 'ledgercheckpoint'),
	(14, 'ledger', 'ledgerentry'),
	(15, 'ledger', 'ledgertile'),
	(16, 'ledger', 'ledgermisfit'),
	(17, 'ledger', 'ledgererasure'),
	(18, 'ledger', 'ledgerfollower'),
	(19, 'ledger', 'ledgershelf'),
	(20, 'ledger', 'ledgersequencer'),
	(21, 'access', 'accessline'),
	(22, 'organisation', 'agency'),
	(23, 'organisation', 'agencyperiod'),
	(24, 'organisation', 'agencyparent'),
	(25, 'organisation', 'agencysuccession'),
	(26, 'people', 'official'),
	(27, 'people', 'person'),
	(28, 'people', 'user'),
	(29, 'people', 'post'),
	(30, 'people', 'wrongtry'),
	(31, 'people', 'session'),
	(32, 'people', 'formercontact'),
	(33, 'people', 'contactchange'),
	(34, 'people', 'absence'),
	(35, 'documents', 'upload'),
	(36, 'feedback', 'rating'),
	(37, 'tickets', 'appointmentrow'),
	(38, 'tickets', 'ticketrow'),
	(39, 'tickets', 'windowrow'),
	(40, 'outages', 'alive'),
	(41, 'outages', 'outagerow'),
	(42, 'outages', 'outagemove'),
	(43, 'catalogue', 'procedure'),
	(44, 'catalogue', 'version'),
	(45, 'catalogue', 'finding'),
	(46, 'cases', 'case'),
	(47, 'cases', 'casecomponent'),
	(48, 'cases', 'casenumber'),
	(49, 'cases', 'draft'),
	(50, 'cases', 'casetask'),
	(51, 'cases', 'casewait'),
	(52, 'cases', 'caseissued'),
	(53, 'worklists', 'columnsrow'),
	(54, 'worklists', 'openedrow'),
	(55, 'worklists', 'savedfilterrow'),
	(56, 'bulk', 'runrow'),
	(57, 'bulk', 'itemrow'),
	(58, 'bulk', 'stephoursrow'),
	(59, 'notices', 'caught'),
	(60, 'notices', 'preference'),
	(61, 'notices', 'message'),
	(62, 'notices', 'stop'),
	(63, 'notices', 'letter'),
	(64, 'indicators', 'casefact'),
	(65, 'indicators', 'cell'),
	(66, 'indicators', 'procedurefact'),
	(67, 'indicators', 'trace'),
	(68, 'anomalies', 'againrow'),
	(69, 'anomalies', 'findingrow'),
	(70, 'anomalies', 'periodrow'),
	(71, 'anomalies', 'questionrow'),
	(72, 'reminders', 'briefingrow'),
	(73, 'reminders', 'choicerow'),
	(74, 'reminders', 'reminderrow');
INSERT INTO public.django_migrations VALUES
	(1, 'access', '0001_initial', '2026-11-29 03:07:55.827069+00'),
	(2, 'access', '0002_append_only', '2026-11-29 03:07:55.872276+00'),
	(3, 'access', '0003_own_contact', '2026-11-29 03:07:56.077609+00'),
	(4, 'anomalies', '0001_initial', '2026-11-29 03:07:56.397781+00'),
	(5, 'contenttypes', '0001_initial', '2026-11-29 03:07:56.463863+00'),
	(6, 'contenttypes', '0002_remove_content_type_name', '2026-11-29 03:07:56.618605+00'),
	(7, 'auth', '0001_initial', '2026-11-29 03:07:57.002552+00'),
	(8, 'auth', '0002_alter_permission_name_max_length', '2026-11-29 03:07:57.133493+00'),
	(9, 'auth', '0003_alter_user_email_max_length', '2026-11-29 03:07:57.226657+00'),
	(10, 'auth', '0004_alter_user_username_opts', '2026-11-29 03:07:57.312581+00'),
	(11, 'auth', '0005_alter_user_last_login_null', '2026-11-29 03:07:57.411124+00'),
	(12, 'auth', '0006_require_contenttypes_0002', '2026-11-29 03:07:57.442433+00'),
	(13, 'auth', '0007_alter_validators_add_error_messages', '2026-11-29 03:07:57.558743+00'),
	(14, 'auth', '0008_alter_user_username_max_length', '2026-11-29 03:07:57.644486+00'),
	(15, 'auth', '0009_alter_user_last_name_max_length', '2026-11-29 03:07:57.757195+00'),
	(16, 'auth', '0010_alter_group_name_max_length', '2026-11-29 03:07:57.869211+00'),
	(17, 'auth', '0011_update_proxy_permissions', '2026-11-29 03:07:57.961651+00'),
	(18, 'auth', '0012_alter_user_first_name_max_length', '2026-11-29 03:07:58.020284+00'),
	(19, 'bulk', '0001_initial', '2026-11-29 03:07:58.346786+00'),
	(20, 'bulk', '0002_step_hours', '2026-11-29 03:07:58.450859+00'),
	(21, 'ledger', '0001_initial', '2026-11-29 03:07:58.881165+00'),
	(22, 'feedback', '0001_rating', '2026-11-29 03:07:59.065028+00'),
	(23, 'organisation', '0001_initial', '2026-11-29 03:07:59.667513+00'),
	(24, 'organisation', '0002_one_name_at_a_time', '2026-11-29 03:07:59.748457+00'),
	(25, 'people', '0001_initial', '2026-11-29 03:08:00.566372+00'),
	(26, 'people', '0002_people_found_by_name', '2026-11-29 03:08:00.703039+00'),
	(27, 'people', '0003_wrong_tries', '2026-11-29 03:08:00.970246+00'),
	(28, 'people', '0004_wrong_tries_by_place', '2026-11-29 03:08:01.342915+00'),
	(29, 'people', '0005_session', '2026-11-29 03:08:01.555347+00'),
	(30, 'catalogue', '0001_initial', '2026-11-29 03:08:02.536511+00'),
	(31, 'catalogue', '0002_immutable_and_searchable', '2026-11-29 03:08:02.656145+00'),
	(32, 'documents', '0001_upload', '2026-11-29 03:08:02.946821+00'),
	(33, 'documents', '0002_what_was_received_and_scanned', '2026-11-29 03:08:04.587163+00'),
	(34, 'documents', '0003_a_scan_says_when', '2026-11-29 03:08:04.766566+00'),
	(35, 'cases', '0001_initial', '2026-11-29 03:08:10.326635+00'),
	(36, 'cases', '0002_tasks_and_waits', '2026-11-29 03:08:12.33387+00'),
	(37, 'cases', '0003_status_is_derived', '2026-11-29 03:08:20.464878+00'),
	(38, 'cases', '0004_papers_by_file', '2026-11-29 03:08:20.640485+00'),
	(39, 'cases', '0005_content_erased', '2026-11-29 03:08:20.922327+00'),
	(40, 'cases', '0006_rater_erased', '2026-11-29 03:08:20.958321+00'),
	(41, 'cases', '0007_issued_papers', '2026-11-29 03:08:21.718564+00'),
	(42, 'cases', '0008_variant', '2026-11-29 03:08:21.977414+00'),
	(43, 'cases', '0009_cases_of_a_procedure', '2026-11-29 03:08:22.430302+00'),
	(44, 'cases', '0010_submitters_found', '2026-11-29 03:08:22.570531+00'),
	(45, 'cases', '0011_what_answered_a_request', '2026-11-29 03:08:22.962939+00'),
	(46, 'cases', '0012_answers_put_right', '2026-11-29 03:08:23.299507+00'),
	(47, 'cases', '0013_last_day_to_answer', '2026-11-29 03:08:23.472918+00'),
	(48, 'cases', '0014_codes_erased', '2026-11-29 03:08:23.518386+00'),
	(49, 'cases', '0015_submitters_in_any_spelling', '2026-11-29 03:08:23.59248+00'),
	(50, 'cases', '0016_incomplete_answers', '2026-11-29 03:08:23.711565+00'),
	(51, 'cases', '0017_withdrawn_and_stopped', '2026-11-29 03:08:24.840023+00'),
	(52, 'cases', '0018_documents_of_decisions', '2026-11-29 03:08:25.20958+00'),
	(53, 'cases', '0019_fees', '2026-11-29 03:08:25.414461+00'),
	(54, 'cases', '0020_in_whose_hands', '2026-11-29 03:08:25.696696+00'),
	(55, 'cases', '0021_paused_at_work', '2026-11-29 03:08:26.098342+00'),
	(56, 'cases', '0024_reopened_after_a_complaint', '2026-11-29 03:08:26.56551+00'),
	(57, 'cases', '0025_originals_given_back', '2026-11-29 03:08:26.750412+00'),
	(58, 'cases', '0027_shares_moved', '2026-11-29 03:08:26.867521+00'),
	(59, 'cases', '0028_waits_by_last_day', '2026-11-29 03:08:27.038721+00'),
	(60, 'cases', '0029_place_of_return', '2026-11-29 03:08:27.395462+00'),
	(61, 'cases', '0031_beside_the_worklist', '2026-11-29 03:08:27.762461+00'),
	(62, 'cases', '0035_originals_where_they_lie', '2026-11-29 03:08:28.267209+00'),
	(63, 'cases', '0036_waits_that_run_on', '2026-11-29 03:08:28.440138+00'),
	(64, 'cases', '0037_work_goes_on_while_withdrawing', '2026-11-29 03:08:28.470449+00'),
	(65, 'cases', '0038_fallen_away', '2026-11-29 03:08:30.154337+00'),
	(66, 'cases', '0039_returns_left_out', '2026-11-29 03:08:30.18952+00'),
	(67, 'cases', '0040_originals_counted', '2026-11-29 03:08:30.22919+00'),
	(68, 'cases', '0041_remarks', '2026-11-29 03:08:30.363548+00'),
	(69, 'cases', '0042_once_late', '2026-11-29 03:08:30.894438+00'),
	(70, 'catalogue', '0003_words_are_not_kept', '2026-11-29 03:08:30.990416+00'),
	(71, 'documents', '0004_names_as_long_as_file_systems_keep', '2026-11-29 03:08:31.124832+00'),
	(72, 'ledger', '0002_append_only', '2026-11-29 03:08:31.202697+00'),
	(73, 'ledger', '0003_sealed_and_judged', '2026-11-29 03:08:31.386326+00'),
	(74, 'ledger', '0004_followers', '2026-11-29 03:08:31.525086+00'),
	(75, 'indicators', '0001_initial', '2026-11-29 03:08:31.8819+00'),
	(76, 'indicators', '0002_move_followers_to_the_ledger', '2026-11-29 03:08:31.936354+00'),
	(77, 'indicators', '0003_drop_old_followers', '2026-11-29 03:08:31.991389+00'),
	(78, 'indicators', '0004_cells_left_empty', '2026-11-29 03:08:32.058596+00'),
	(79, 'indicators', '0005_late_when_it_ended', '2026-11-29 03:08:32.086337+00'),
	(80, 'indicators', '0006_who_answers_for_lateness', '2026-11-29 03:08:32.326669+00'),
	(81, 'indicators', '0007_traces', '2026-11-29 03:08:32.49827+00'),
	(82, 'ledger', '0005_sequencer', '2026-11-29 03:08:32.529529+00'),
	(83, 'ledger', '0006_bounds', '2026-11-29 03:08:32.554301+00'),
	(84, 'ledger', '0007_validate_bounds', '2026-11-29 03:08:33.054829+00'),
	(85, 'ledger', '0008_only_of_what_is_there', '2026-11-29 03:08:33.102718+00'),
	(86, 'ledger', '0009_set_aside_by_leaf', '2026-11-29 03:08:33.133329+00'),
	(87, 'people', '0006_drop_old_sessions', '2026-11-29 03:08:33.204457+00'),
	(88, 'people', '0007_record_posts', '2026-11-29 03:08:33.235569+00'),
	(89, 'people', '0008_record_accounts', '2026-11-29 03:08:33.2586+00'),
	(90, 'people', '0009_person_erased', '2026-11-29 03:08:33.45876+00'),
	(91, 'people', '0010_searchable_names', '2026-11-29 03:08:33.815057+00'),
	(92, 'organisation', '0003_dated_parent', '2026-11-29 03:08:34.713231+00'),
	(93, 'organisation', '0004_fill_dated_parent', '2026-11-29 03:08:34.761914+00'),
	(94, 'organisation', '0005_drop_undated_parent', '2026-11-29 03:08:35.167921+00'),
	(95, 'people', '0011_signing_capacity', '2026-11-29 03:08:35.650356+00'),
	(96, 'people', '0012_documents', '2026-11-29 03:08:36.791381+00'),
	(97, 'people', '0013_official_as_person', '2026-11-29 03:08:37.07138+00'),
	(98, 'people', '0015_former_contact', '2026-11-29 03:08:37.578636+00'),
	(99, 'people', '0016_contact_change', '2026-11-29 03:08:37.988241+00'),
	(100, 'notices', '0001_initial', '2026-11-29 03:08:38.920807+00'),
	(101, 'notices', '0002_stops', '2026-11-29 03:08:38.979049+00'),
	(102, 'notices', '0004_former_contact', '2026-11-29 03:08:39.278835+00'),
	(103, 'notices', '0005_letters', '2026-11-29 03:08:39.610366+00'),
	(104, 'notices', '0006_letters_given_up', '2026-11-29 03:08:40.443242+00'),
	(105, 'organisation', '0006_contact', '2026-11-29 03:08:40.731234+00'),
	(106, 'organisation', '0007_bodies_of_the_sectors', '2026-11-29 03:08:41.031714+00'),
	(107, 'outages', '0001_outages', '2026-11-29 03:08:41.183803+00'),
	(108, 'outages', '0002_force_majeure', '2026-11-29 03:08:41.262592+00'),
	(109, 'outages', '0003_put_right_and_moves', '2026-11-29 03:08:41.695082+00'),
	(110, 'outages', '0004_proposed_end', '2026-11-29 03:08:41.781844+00'),
	(111, 'people', '0017_absence', '2026-11-29 03:08:42.33158+00'),
	(112, 'people', '0018_absence_at_agencies', '2026-11-29 03:08:42.450135+00'),
	(113, 'people', '0019_people_by_name_and_year', '2026-11-29 03:08:42.61802+00'),
	(114, 'people', '0020_absence_recorder', '2026-11-29 03:08:43.019455+00'),
	(115, 'procrastinate', '0001_initial', '2026-11-29 03:08:43.121368+00'),
	(116, 'procrastinate', '0002_drop_started_at_column', '2026-11-29 03:08:43.155324+00'),
	(117, 'procrastinate', '0003_drop_started_at_column', '2026-11-29 03:08:43.187209+00'),
	(118, 'procrastinate', '0004_drop_procrastinate_version_table', '2026-11-29 03:08:43.224067+00'),
	(119, 'procrastinate', '0005_fix_procrastinate_fetch_job', '2026-11-29 03:08:43.25789+00'),
	(120, 'procrastinate', '0006_fix_trigger_status_events_insert', '2026-11-29 03:08:43.337514+00'),
	(121, 'procrastinate', '0007_add_queueing_lock_column', '2026-11-29 03:08:43.377835+00'),
	(122, 'procrastinate', '0008_close_fetch_job_race_condition', '2026-11-29 03:08:43.432728+00'),
	(123, 'procrastinate', '0009_add_defer_job_function', '2026-11-29 03:08:43.560399+00'),
	(124, 'procrastinate', '0010_add_procrastinate_periodic_defers', '2026-11-29 03:08:43.770827+00'),
	(125, 'procrastinate', '0011_add_foreign_key_index', '2026-11-29 03:08:43.834634+00'),
	(126, 'procrastinate', '0012_add_locks_to_periodic_defer', '2026-11-29 03:08:43.944644+00'),
	(127, 'procrastinate', '0013_fix_procrastinate_defer_periodic_job', '2026-11-29 03:08:43.981033+00'),
	(128, 'procrastinate', '0014_add_finish_job_and_retry_job_functions', '2026-11-29 03:08:43.989001+00'),
	(129, 'procrastinate', '0015_add_trigger_on_job_deletion', '2026-11-29 03:08:43.992393+00'),
	(130, 'procrastinate', '0016_delete_finished_jobs', '2026-11-29 03:08:43.999746+00'),
	(131, 'procrastinate', '0017_add_checks_to_finish_job', '2026-11-29 03:08:44.002369+00'),
	(132, 'procrastinate', '0018_add_checks_to_retry_job', '2026-11-29 03:08:44.012722+00'),
	(133, 'procrastinate', '0019_fix_finish_job_compat_issue', '2026-11-29 03:08:44.017915+00'),
	(134, 'procrastinate', '0020_add_index_on_procrastinate_jobs', '2026-11-29 03:08:44.02514+00'),
	(135, 'procrastinate', '0021_add_kwargs_to_defer_periodic_job', '2026-11-29 03:08:44.077359+00'),
	(136, 'procrastinate', '0022_null_locks_excluded', '2026-11-29 03:08:44.139796+00'),
	(137, 'procrastinate', '0023_remove_old_finish_job_function', '2026-11-29 03:08:44.198899+00'),
	(138, 'procrastinate', '0024_job_id_bigint', '2026-11-29 03:08:44.375794+00'),
	(139, 'procrastinate', '0025_add_models', '2026-11-29 03:08:46.971915+00'),
	(140, 'procrastinate', '0026_add_job_priority', '2026-11-29 03:08:47.015841+00'),
	(141, 'procrastinate', '0027_add_periodic_job_priority', '2026-11-29 03:08:47.027984+00'),
	(142, 'procrastinate', '0028_add_cancel_states', '2026-11-29 03:08:47.037251+00'),
	(143, 'procrastinate', '0029_add_additional_params_to_retry_job', '2026-11-29 03:08:47.145046+00'),
	(144, 'procrastinate', '0030_alter_procrastinateevent_options', '2026-11-29 03:08:47.191477+00'),
	(145, 'procrastinate', '0031_add_indexes_for_fetch_job', '2026-11-29 03:08:47.316265+00'),
	(146, 'procrastinate', '0032_pre_cancel_notification', '2026-11-29 03:08:47.393292+00'),
	(147, 'procrastinate', '0033_post_cancel_notification', '2026-11-29 03:08:47.553156+00'),
	(148, 'procrastinate', '0034_pre_add_heartbeat', '2026-11-29 03:08:47.750286+00'),
	(149, 'procrastinate', '0035_post_add_heartbeat', '2026-11-29 03:08:47.804676+00'),
	(150, 'procrastinate', '0036_add_worker_model', '2026-11-29 03:08:47.936602+00'),
	(151, 'procrastinate', '0037_pre_batch_defer_jobs', '2026-11-29 03:08:48.038052+00'),
	(152, 'procrastinate', '0038_post_batch_defer_jobs', '2026-11-29 03:08:48.147085+00'),
	(153, 'procrastinate', '0039_pre_priority_lock_fetch_job', '2026-11-29 03:08:48.239077+00'),
	(154, 'procrastinate', '0040_pre_retry_failed_job', '2026-11-29 03:08:48.302802+00'),
	(155, 'procrastinate', '0041_post_retry_failed_job', '2026-11-29 03:08:48.371672+00'),
	(156, 'reminders', '0001_initial', '2026-11-29 03:08:48.650252+00'),
	(157, 'runtime', '0001_outbox', '2026-11-29 03:08:48.715339+00'),
	(158, 'runtime', '0002_throttle', '2026-11-29 03:08:48.831421+00'),
	(159, 'runtime', '0003_upgrade', '2026-11-29 03:08:48.986513+00'),
	(160, 'runtime', '0004_kept_briefly', '2026-11-29 03:08:49.108424+00'),
	(161, 'tickets', '0001_initial', '2026-11-29 03:08:49.402901+00'),
	(162, 'tickets', '0002_a_window_counts', '2026-11-29 03:08:49.466699+00'),
	(163, 'worklists', '0001_initial', '2026-11-29 03:08:49.674342+00');
SELECT pg_catalog.setval('public.access_log_id_seq', 1, false);
SELECT pg_catalog.setval('public.anomalies_finding_id_seq', 1, false);
SELECT pg_catalog.setval('public.anomalies_question_id_seq', 1, false);
SELECT pg_catalog.setval('public.auth_group_id_seq', 1, false);
SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 1, false);
SELECT pg_catalog.setval('public.auth_permission_id_seq', 296, true);
SELECT pg_catalog.setval('public.bulk_item_id_seq', 1, false);
SELECT pg_catalog.setval('public.bulk_run_id_seq', 1, false);
SELECT pg_catalog.setval('public.bulk_step_hours_id_seq', 1, false);
SELECT pg_catalog.setval('public.cases_case_id_seq', 1, false);
SELECT pg_catalog.setval('public.cases_component_id_seq', 1, false);
SELECT pg_catalog.setval('public.cases_draft_id_seq', 1, false);
SELECT pg_catalog.setval('public.cases_issued_id_seq', 1, false);
SELECT pg_catalog.setval('public.cases_task_id_seq', 1, false);
SELECT pg_catalog.setval('public.cases_wait_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalogue_finding_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalogue_procedure_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalogue_version_id_seq', 1, false);
SELECT pg_catalog.setval('public.django_content_type_id_seq', 74, true);
SELECT pg_catalog.setval('public.django_migrations_id_seq', 163, true);
SELECT pg_catalog.setval('public.feedback_rating_id_seq', 1, false);
SELECT pg_catalog.setval('public.indicators_cell_id_seq', 1, false);
SELECT pg_catalog.setval('public.indicators_procedure_fact_id_seq', 1, false);
SELECT pg_catalog.setval('public.ledger_sequencer_id_seq', 1, false);
SELECT pg_catalog.setval('public.ledger_shelf_id_seq', 1, false);
SELECT pg_catalog.setval('public.notices_caught_id_seq', 1, false);
SELECT pg_catalog.setval('public.notices_letter_id_seq', 1, false);
SELECT pg_catalog.setval('public.notices_message_id_seq', 1, false);
SELECT pg_catalog.setval('public.organisation_agency_id_seq', 1, false);
SELECT pg_catalog.setval('public.organisation_agencyparent_id_seq', 1, false);
SELECT pg_catalog.setval('public.organisation_agencyperiod_id_seq', 1, false);
SELECT pg_catalog.setval('public.organisation_agencysuccession_id_seq', 1, false);
SELECT pg_catalog.setval('public.outages_alive_id_seq', 1, false);
SELECT pg_catalog.setval('public.outages_move_id_seq', 1, false);
SELECT pg_catalog.setval('public.outages_outage_id_seq', 1, false);
SELECT pg_catalog.setval('public.people_absence_id_seq', 1, false);
SELECT pg_catalog.setval('public.people_contact_change_id_seq', 1, false);
SELECT pg_catalog.setval('public.people_official_id_seq', 1, false);
SELECT pg_catalog.setval('public.people_person_id_seq', 1, false);
SELECT pg_catalog.setval('public.people_post_id_seq', 1, false);
SELECT pg_catalog.setval('public.people_session_id_seq', 1, false);
SELECT pg_catalog.setval('public.people_user_id_seq', 1, false);
SELECT pg_catalog.setval('public.people_wrongtry_id_seq', 1, false);
SELECT pg_catalog.setval('public.procrastinate_events_id_seq', 1, false);
SELECT pg_catalog.setval('public.procrastinate_jobs_id_seq', 1, false);
SELECT pg_catalog.setval('public.procrastinate_periodic_defers_id_seq', 1, false);
SELECT pg_catalog.setval('public.procrastinate_workers_id_seq', 1, false);
SELECT pg_catalog.setval('public.reminders_briefing_id_seq', 1, false);
SELECT pg_catalog.setval('public.reminders_reminder_id_seq', 1, false);
SELECT pg_catalog.setval('public.runtime_outbox_id_seq', 1, false);
SELECT pg_catalog.setval('public.tickets_appointment_id_seq', 1, false);
SELECT pg_catalog.setval('public.tickets_ticket_id_seq', 1, false);
SELECT pg_catalog.setval('public.tickets_window_id_seq', 1, false);
SELECT pg_catalog.setval('public.worklists_columns_id_seq', 1, false);
SELECT pg_catalog.setval('public.worklists_filter_id_seq', 1, false);
SELECT pg_catalog.setval('public.worklists_opened_id_seq', 1, false);
ALTER TABLE ONLY public.worklists_opened
    ADD CONSTRAINT a_case_is_opened_by_an_official UNIQUE (official, case_code);
ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT a_code_names_one_case UNIQUE (code);
ALTER TABLE ONLY public.tickets_appointment
    ADD CONSTRAINT a_code_of_a_day_is_one_s UNIQUE (agency, day, code);
ALTER TABLE ONLY public.cases_component
    ADD CONSTRAINT a_file_is_given_once_for_a_component UNIQUE NULLS NOT DISTINCT (case_id, code, round, upload_id);
ALTER TABLE ONLY public.worklists_filter
    ADD CONSTRAINT a_filter_of_an_official_has_its_name UNIQUE (official, name);
ALTER TABLE ONLY public.reminders_briefing
    ADD CONSTRAINT a_morning_is_told_once UNIQUE (official, day);
ALTER TABLE ONLY public.organisation_agencyperiod
    ADD CONSTRAINT a_name_begins_once UNIQUE (agency_id, valid_from);
ALTER TABLE ONLY public.organisation_agencyparent
    ADD CONSTRAINT a_parent_begins_once UNIQUE (agency_id, valid_from);
ALTER TABLE ONLY public.bulk_item
    ADD CONSTRAINT a_run_does_an_act_once_to_a_step UNIQUE (run_id, case_code, act, step);
ALTER TABLE ONLY public.bulk_step_hours
    ADD CONSTRAINT a_step_is_learned_once UNIQUE (procedure_code, step);
ALTER TABLE ONLY public.organisation_agencysuccession
    ADD CONSTRAINT a_successor_succeeds_once_a_day UNIQUE (predecessor_id, successor_id, succeeds_on);
ALTER TABLE ONLY public.reminders_reminder
    ADD CONSTRAINT a_threshold_is_said_once_to_whom_it_concerns UNIQUE (case_code, nth, last_at, threshold, whom);
ALTER TABLE ONLY public.access_log
    ADD CONSTRAINT access_log_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.organisation_agencyperiod
    ADD CONSTRAINT an_agency_bears_one_name_at_a_time EXCLUDE USING gist (int8range(agency_id, agency_id, '[]'::text) WITH &&, daterange(valid_from, valid_until) WITH &&);
ALTER TABLE ONLY public.organisation_agencyparent
    ADD CONSTRAINT an_agency_stands_under_one_at_a_time EXCLUDE USING gist (int8range(agency_id, agency_id, '[]'::text) WITH &&, daterange(valid_from, valid_until) WITH &&);
ALTER TABLE ONLY public.ledger_shelf
    ADD CONSTRAINT an_entry_lies_once_on_a_shelf UNIQUE (follower, seq);
ALTER TABLE ONLY public.anomalies_again
    ADD CONSTRAINT anomalies_again_pkey PRIMARY KEY (case_code);
ALTER TABLE ONLY public.anomalies_finding
    ADD CONSTRAINT anomalies_finding_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.anomalies_period
    ADD CONSTRAINT anomalies_period_pkey PRIMARY KEY (code);
ALTER TABLE ONLY public.anomalies_question
    ADD CONSTRAINT anomalies_question_number_key UNIQUE (number);
ALTER TABLE ONLY public.anomalies_question
    ADD CONSTRAINT anomalies_question_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.bulk_item
    ADD CONSTRAINT bulk_item_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.bulk_run
    ADD CONSTRAINT bulk_run_key_key UNIQUE (key);
ALTER TABLE ONLY public.bulk_run
    ADD CONSTRAINT bulk_run_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.bulk_run
    ADD CONSTRAINT bulk_run_undoes_key UNIQUE (undoes);
ALTER TABLE ONLY public.bulk_step_hours
    ADD CONSTRAINT bulk_step_hours_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_submission_key_key UNIQUE (submission_key);
ALTER TABLE ONLY public.cases_component
    ADD CONSTRAINT cases_component_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cases_draft
    ADD CONSTRAINT cases_draft_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cases_issued
    ADD CONSTRAINT cases_issued_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cases_number
    ADD CONSTRAINT cases_number_pkey PRIMARY KEY (agency, day);
ALTER TABLE ONLY public.cases_task
    ADD CONSTRAINT cases_task_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cases_wait
    ADD CONSTRAINT cases_wait_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalogue_finding
    ADD CONSTRAINT catalogue_finding_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalogue_procedure
    ADD CONSTRAINT catalogue_procedure_code_key UNIQUE (code);
ALTER TABLE ONLY public.catalogue_procedure
    ADD CONSTRAINT catalogue_procedure_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalogue_version
    ADD CONSTRAINT catalogue_version_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.worklists_columns
    ADD CONSTRAINT columns_are_chosen_once_a_list UNIQUE (official, scope);
ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);
ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.documents_upload
    ADD CONSTRAINT documents_upload_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.feedback_rating
    ADD CONSTRAINT feedback_rating_case_code_key UNIQUE (case_code);
ALTER TABLE ONLY public.feedback_rating
    ADD CONSTRAINT feedback_rating_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.indicators_case_fact
    ADD CONSTRAINT indicators_case_fact_pkey PRIMARY KEY (case_code);
ALTER TABLE ONLY public.indicators_cell
    ADD CONSTRAINT indicators_cell_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.indicators_procedure_fact
    ADD CONSTRAINT indicators_procedure_fact_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.indicators_trace
    ADD CONSTRAINT indicators_trace_pkey PRIMARY KEY (case_code);
ALTER TABLE ONLY public.bulk_item
    ADD CONSTRAINT items_of_a_run_are_numbered UNIQUE (run_id, nth);
ALTER TABLE ONLY public.ledger_checkpoint
    ADD CONSTRAINT ledger_checkpoint_pkey PRIMARY KEY (size);
ALTER TABLE ONLY public.ledger_disclosure
    ADD CONSTRAINT ledger_disclosure_pkey PRIMARY KEY (leaf);
ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT ledger_entry_pkey PRIMARY KEY (leaf);
ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT ledger_entry_seq_key UNIQUE (seq);
ALTER TABLE ONLY public.ledger_erasure
    ADD CONSTRAINT ledger_erasure_pkey PRIMARY KEY (leaf);
ALTER TABLE ONLY public.ledger_follower
    ADD CONSTRAINT ledger_follower_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.ledger_misfit
    ADD CONSTRAINT ledger_misfit_pkey PRIMARY KEY (leaf);
ALTER TABLE ONLY public.ledger_sequencer
    ADD CONSTRAINT ledger_sequencer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.ledger_shelf
    ADD CONSTRAINT ledger_shelf_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.ledger_tile
    ADD CONSTRAINT ledger_tile_pkey PRIMARY KEY (level, idx);
ALTER TABLE ONLY public.notices_message
    ADD CONSTRAINT nothing_is_told_twice UNIQUE (case_code, seq, recipient, channel);
ALTER TABLE ONLY public.notices_caught
    ADD CONSTRAINT notices_caught_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.notices_letter
    ADD CONSTRAINT notices_letter_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.notices_message
    ADD CONSTRAINT notices_message_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.notices_preference
    ADD CONSTRAINT notices_preference_pkey PRIMARY KEY (person_id);
ALTER TABLE ONLY public.notices_stop
    ADD CONSTRAINT notices_stop_pkey PRIMARY KEY (address);
ALTER TABLE ONLY public.people_contact_change
    ADD CONSTRAINT one_change_of_a_kind_waits UNIQUE (person_id, kind);
ALTER TABLE ONLY public.cases_draft
    ADD CONSTRAINT one_draft_a_person_and_procedure UNIQUE (person_id, procedure_code);
ALTER TABLE ONLY public.indicators_procedure_fact
    ADD CONSTRAINT one_fact_a_version_and_day UNIQUE (procedure_code, version, valid_from);
ALTER TABLE ONLY public.anomalies_finding
    ADD CONSTRAINT one_finding_a_signal_and_agency UNIQUE (period, signal, agency, level);
ALTER TABLE ONLY public.tickets_ticket
    ADD CONSTRAINT one_number_in_a_series_and_day UNIQUE (agency, day, series, number);
ALTER TABLE ONLY public.tickets_window
    ADD CONSTRAINT one_official_at_a_window UNIQUE (agency, number);
ALTER TABLE ONLY public.catalogue_version
    ADD CONSTRAINT one_version_of_a_number UNIQUE (procedure_id, number);
ALTER TABLE ONLY public.tickets_window
    ADD CONSTRAINT one_window_for_an_official UNIQUE (agency, official);
ALTER TABLE ONLY public.organisation_agency
    ADD CONSTRAINT organisation_agency_code_key UNIQUE (code);
ALTER TABLE ONLY public.organisation_agency
    ADD CONSTRAINT organisation_agency_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.organisation_agencyparent
    ADD CONSTRAINT organisation_agencyparent_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.organisation_agencyperiod
    ADD CONSTRAINT organisation_agencyperiod_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.organisation_agencysuccession
    ADD CONSTRAINT organisation_agencysuccession_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.outages_alive
    ADD CONSTRAINT outages_alive_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.outages_move
    ADD CONSTRAINT outages_move_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.outages_outage
    ADD CONSTRAINT outages_outage_number_key UNIQUE (number);
ALTER TABLE ONLY public.outages_outage
    ADD CONSTRAINT outages_outage_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cases_issued
    ADD CONSTRAINT papers_of_a_case_are_numbered UNIQUE (case_id, paper, nth);
ALTER TABLE ONLY public.people_absence
    ADD CONSTRAINT people_absence_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.people_contact_change
    ADD CONSTRAINT people_contact_change_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.people_former_contact
    ADD CONSTRAINT people_former_contact_pkey PRIMARY KEY (person_id);
ALTER TABLE ONLY public.people_official
    ADD CONSTRAINT people_official_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.people_official
    ADD CONSTRAINT people_official_staff_number_key UNIQUE (staff_number);
ALTER TABLE ONLY public.people_person
    ADD CONSTRAINT people_person_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.people_post
    ADD CONSTRAINT people_post_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.people_session
    ADD CONSTRAINT people_session_key_key UNIQUE (key);
ALTER TABLE ONLY public.people_session
    ADD CONSTRAINT people_session_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.people_user
    ADD CONSTRAINT people_user_login_key UNIQUE (login);
ALTER TABLE ONLY public.people_user
    ADD CONSTRAINT people_user_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.people_wrongtry
    ADD CONSTRAINT people_wrongtry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_unique UNIQUE (task_name, periodic_id, defer_timestamp);
ALTER TABLE ONLY public.procrastinate_workers
    ADD CONSTRAINT procrastinate_workers_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.reminders_briefing
    ADD CONSTRAINT reminders_briefing_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.reminders_choice
    ADD CONSTRAINT reminders_choice_pkey PRIMARY KEY (official);
ALTER TABLE ONLY public.reminders_reminder
    ADD CONSTRAINT reminders_reminder_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.runtime_kept_briefly
    ADD CONSTRAINT runtime_kept_briefly_pkey PRIMARY KEY (key);
ALTER TABLE ONLY public.runtime_outbox
    ADD CONSTRAINT runtime_outbox_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.runtime_throttle
    ADD CONSTRAINT runtime_throttle_pkey PRIMARY KEY (key);
ALTER TABLE ONLY public.runtime_upgrade
    ADD CONSTRAINT runtime_upgrade_pkey PRIMARY KEY (work);
ALTER TABLE ONLY public.cases_task
    ADD CONSTRAINT tasks_of_a_case_are_numbered UNIQUE (case_id, nth);
ALTER TABLE ONLY public.tickets_appointment
    ADD CONSTRAINT tickets_appointment_key_key UNIQUE (key);
ALTER TABLE ONLY public.tickets_appointment
    ADD CONSTRAINT tickets_appointment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.tickets_ticket
    ADD CONSTRAINT tickets_ticket_key_key UNIQUE (key);
ALTER TABLE ONLY public.tickets_ticket
    ADD CONSTRAINT tickets_ticket_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.tickets_window
    ADD CONSTRAINT tickets_window_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cases_wait
    ADD CONSTRAINT waits_of_a_case_are_numbered UNIQUE (case_id, nth);
ALTER TABLE ONLY public.worklists_columns
    ADD CONSTRAINT worklists_columns_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.worklists_filter
    ADD CONSTRAINT worklists_filter_key_key UNIQUE (key);
ALTER TABLE ONLY public.worklists_filter
    ADD CONSTRAINT worklists_filter_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.worklists_opened
    ADD CONSTRAINT worklists_opened_pkey PRIMARY KEY (id);
CREATE UNIQUE INDEX a_case_waits_once_for_each_kind ON public.cases_wait USING btree (case_id, kind) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX a_document_belongs_to_one_person ON public.people_person USING btree (document_number, document_kind, document_issuer) WHERE (NOT ((document_number)::text = ''::text));
CREATE UNIQUE INDEX a_number_belongs_to_one_person ON public.people_person USING btree (number, kind) WHERE (NOT ((number)::text = ''::text));
CREATE UNIQUE INDEX a_place_of_a_half_hour_is_one_s ON public.tickets_appointment USING btree (agency, service, at, place) WHERE (NOT (state = 'given_up'::text));
CREATE INDEX access_by_account ON public.access_log USING btree (user_id, id) WHERE (user_id IS NOT NULL);
CREATE INDEX access_by_agency ON public.access_log USING btree (agency, id) WHERE (NOT ((agency)::text = ''::text));
CREATE INDEX access_by_subject ON public.access_log USING btree (subject, id) WHERE (NOT ((subject)::text = ''::text));
CREATE INDEX access_by_time ON public.access_log USING btree (at);
CREATE INDEX access_not_looks ON public.access_log USING btree (what, id) WHERE (NOT ((what)::text = 'looked'::text));
CREATE UNIQUE INDEX an_official_holds_a_post_once_at_a_time ON public.people_post USING btree (official_id, role, agency_id) WHERE (valid_until IS NULL);
CREATE INDEX anomalies_again_case_code_fa488ace_like ON public.anomalies_again USING btree (case_code text_pattern_ops);
CREATE INDEX anomalies_period_code_2d3ed714_like ON public.anomalies_period USING btree (code text_pattern_ops);
CREATE INDEX anomalies_question_number_dac4cfd8_like ON public.anomalies_question USING btree (number text_pattern_ops);
CREATE INDEX appointments_of_an_account ON public.tickets_appointment USING btree (account, at);
CREATE INDEX asked_in_vain ON public.cases_task USING btree (agency, done_at) WHERE ((done_at IS NOT NULL) AND (done_by = ''::text) AND (kind = ANY (ARRAY['opinion'::text, 'hand_over'::text, 'step'::text])));
CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);
CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);
CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);
CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);
CREATE INDEX briefings_by_day ON public.reminders_briefing USING btree (day);
CREATE INDEX briefings_to_send ON public.reminders_briefing USING btree (next_try_at) WHERE (next_try_at IS NOT NULL);
CREATE INDEX bulk_item_run_id_8040eec7 ON public.bulk_item USING btree (run_id);
CREATE INDEX cases_by_submitter_name ON public.cases_case USING gin (to_tsvector('simple'::regconfig, regexp_replace(translate(regexp_replace(NORMALIZE(lower((submitter ->> 'name'::text)), NFD), '[̀-ͯ]'::text, ''::text, 'g'::text), 'đ'::text, 'd'::text), '[''’ʼ‘`´­‐-―⁃−﹘﹣－-]'::text, ' '::text, 'g'::text))) WHERE (submitter IS NOT NULL);
CREATE INDEX cases_by_submitter_number ON public.cases_case USING btree (((submitter ->> 'number'::text))) WHERE (submitter IS NOT NULL);
CREATE INDEX cases_by_submitter_phone ON public.cases_case USING btree (((submitter ->> 'phone'::text))) WHERE (submitter IS NOT NULL);
CREATE INDEX cases_fetched ON public.cases_case USING btree (procedure_code, return_agency, id DESC) WHERE (NOT (return_agency = ''::text));
CREATE INDEX cases_not_noted_late ON public.cases_case USING btree (late_from) WHERE ((lateness_noted_at IS NULL) AND (status = ANY (ARRAY[2, 4])));
CREATE INDEX cases_of_an_applicant ON public.cases_case USING btree (applicant_id, id DESC);
CREATE INDEX cases_supported ON public.cases_case USING btree (procedure_code, support_agency, id DESC) WHERE (NOT (support_agency = ''::text));
CREATE INDEX cases_taken_in ON public.cases_case USING btree (procedure_code, intake_agency, id DESC);
CREATE INDEX cases_taken_over ON public.cases_task USING btree (agency) WHERE ((kind = 'take_over'::text) AND (NOT (done_by = ''::text)));
CREATE INDEX cases_that_reopen ON public.cases_case USING btree (reopens) WHERE (NOT (reopens = ''::text));
CREATE INDEX cases_to_decide ON public.cases_case USING btree (procedure_code, competent_agency, id DESC);
CREATE INDEX catalogue_finding_version_id_0adf02bf ON public.catalogue_finding USING btree (version_id);
CREATE INDEX catalogue_procedure_code_059bbfc1_like ON public.catalogue_procedure USING btree (code varchar_pattern_ops);
CREATE INDEX catalogue_version_procedure_id_7ceaa56a ON public.catalogue_version USING btree (procedure_id);
CREATE INDEX caught_of_a_case ON public.notices_caught USING btree (case_code);
CREATE INDEX cells_left_empty ON public.indicators_cell USING btree (id) WHERE (denominator = 0);
CREATE INDEX documents_upload_owner_id_dba58457 ON public.documents_upload USING btree (owner_id);
CREATE INDEX fact_by_agency_finish ON public.indicators_case_fact USING btree (competent_agency, finished_on, case_code);
CREATE INDEX fact_by_answerable_finish ON public.indicators_case_fact USING btree (answerable_agency, finished_on, case_code);
CREATE INDEX fact_by_finish ON public.indicators_case_fact USING btree (finished_on, case_code);
CREATE INDEX fact_by_intake_lodging ON public.indicators_case_fact USING btree (intake_agency, lodged_on, case_code);
CREATE INDEX fact_by_lodging ON public.indicators_case_fact USING btree (lodged_on, case_code);
CREATE INDEX fact_by_rating ON public.indicators_case_fact USING btree (rated_on, case_code) WHERE (rated_on IS NOT NULL);
CREATE INDEX feedback_rating_case_code_4b164d29_like ON public.feedback_rating USING btree (case_code text_pattern_ops);
CREATE UNIQUE INDEX files_are_handed_to_one_agency ON public.organisation_agencysuccession USING btree (predecessor_id, succeeds_on) WHERE takes_files;
CREATE INDEX finding_by_kind ON public.catalogue_finding USING btree (kind, id);
CREATE INDEX idx_procrastinate_jobs_worker_not_null ON public.procrastinate_jobs USING btree (worker_id) WHERE ((worker_id IS NOT NULL) AND (status = 'doing'::public.procrastinate_job_status));
CREATE INDEX idx_procrastinate_workers_last_heartbeat ON public.procrastinate_workers USING btree (last_heartbeat);
CREATE INDEX inbox_of_a_person ON public.notices_message USING btree (person_id, id DESC) WHERE (channel = 'inbox'::text);
CREATE INDEX indicators_case_fact_case_code_0005e9b4_like ON public.indicators_case_fact USING btree (case_code text_pattern_ops);
CREATE INDEX indicators_trace_case_code_6837bcb0_like ON public.indicators_trace USING btree (case_code text_pattern_ops);
CREATE INDEX issued_papers_by_digest ON public.cases_issued USING btree (digest);
CREATE INDEX items_to_be_done ON public.bulk_item USING btree (run_id, nth) WHERE (state = 'pending'::text);
CREATE INDEX ledger_entry_of_case ON public.ledger_entry USING btree (case_key, seq) WHERE (case_key IS NOT NULL);
CREATE INDEX ledger_entry_waiting ON public.ledger_entry USING btree (at) WHERE (seq IS NULL);
CREATE INDEX ledger_follower_name_ba23372f_like ON public.ledger_follower USING btree (name text_pattern_ops);
CREATE INDEX letters_due ON public.notices_letter USING btree (channel, next_try_at);
CREATE INDEX letters_given_up ON public.notices_letter USING btree (given_up_at DESC) WHERE (given_up_at IS NOT NULL);
CREATE INDEX messages_by_hand_over ON public.notices_message USING btree (handed_over_at);
CREATE INDEX messages_due ON public.notices_message USING btree (channel, next_try_at, id) WHERE (next_try_at IS NOT NULL);
CREATE INDEX messages_given_up ON public.notices_message USING btree (id DESC) WHERE (state = 'given_up'::text);
CREATE INDEX messages_waiting_of_a_case ON public.notices_message USING btree (case_code, recipient, channel, seq) WHERE (state = ANY (ARRAY['queued'::text, 'failed'::text]));
CREATE INDEX moves_of_an_outage ON public.outages_move USING btree (number, id);
CREATE INDEX notices_stop_address_f303b328_like ON public.notices_stop USING btree (address text_pattern_ops);
CREATE INDEX offers_that_lapsed ON public.cases_task USING btree (agency, done_at) WHERE ((done_at IS NOT NULL) AND (done_by = ''::text) AND (kind = 'take_over'::text));
CREATE UNIQUE INDEX one_cell_a_measure_scope_key_day ON public.indicators_cell USING btree (measure, scope, key, day) INCLUDE (numerator, denominator);
CREATE UNIQUE INDEX one_number_at_a_window ON public.tickets_ticket USING btree (agency, day, window_number) WHERE (state = ANY (ARRAY['called'::text, 'serving'::text]));
CREATE UNIQUE INDEX one_open_version_of_a_procedure ON public.catalogue_version USING btree (procedure_id) WHERE (valid_until IS NULL);
CREATE INDEX open_tasks_in_order ON public.cases_task USING btree (agency, kind, hands, once_late DESC, urgent_at, case_id, nth) WHERE (urgent_at IS NOT NULL);
CREATE INDEX open_tasks_of_somebody ON public.cases_task USING btree (assignee, urgent_at, case_id, nth) WHERE ((urgent_at IS NOT NULL) AND (NOT (assignee = ''::text)));
CREATE INDEX open_waits_by_urgency ON public.cases_wait USING btree (agency, kind, urgent_at, case_id) WHERE (urgent_at IS NOT NULL);
CREATE INDEX opened_longest_ago ON public.worklists_opened USING btree (opened_at, id);
CREATE INDEX opinions_ended ON public.cases_task USING btree (agency, done_at) WHERE ((done_at IS NOT NULL) AND (kind = 'opinion'::text));
CREATE INDEX organisation_agency_code_f2b7aee0_like ON public.organisation_agency USING btree (code varchar_pattern_ops);
CREATE INDEX organisation_agencyparent_agency_id_ea62ed08 ON public.organisation_agencyparent USING btree (agency_id);
CREATE INDEX organisation_agencyparent_parent_id_e91f7f2e ON public.organisation_agencyparent USING btree (parent_id);
CREATE INDEX organisation_agencyperiod_agency_id_140f2aac ON public.organisation_agencyperiod USING btree (agency_id);
CREATE INDEX organisation_agencysuccession_predecessor_id_5dfe78b7 ON public.organisation_agencysuccession USING btree (predecessor_id);
CREATE INDEX organisation_agencysuccession_successor_id_9f062793 ON public.organisation_agencysuccession USING btree (successor_id);
CREATE INDEX originals_that_may_lie_here ON public.cases_case USING btree (intake_agency, id) WHERE ((content_erased_at IS NULL) AND (stage = ANY (ARRAY[3, 8])));
CREATE INDEX outages_outage_number_1a9c15c8_like ON public.outages_outage USING btree (number text_pattern_ops);
CREATE INDEX papers_by_file ON public.cases_component USING btree (upload_id) WHERE (upload_id IS NOT NULL);
CREATE INDEX people_absence_deputy_id_12b3b300 ON public.people_absence USING btree (deputy_id);
CREATE INDEX people_absence_official_id_3383a12d ON public.people_absence USING btree (official_id);
CREATE INDEX people_absence_recorder_id_8a76e4e5 ON public.people_absence USING btree (recorder_id);
CREATE INDEX people_by_name_and_year ON public.people_person USING btree (folded, birth_year);
CREATE INDEX people_by_phone ON public.people_person USING btree (regexp_replace((phone)::text, '\D'::text, ''::text, 'g'::text)) WHERE ((phone)::text <> ''::text);
CREATE INDEX people_by_words_of_name ON public.people_person USING gin (to_tsvector('simple'::regconfig, (folded)::text));
CREATE INDEX people_official_staff_number_36e0e18b_like ON public.people_official USING btree (staff_number varchar_pattern_ops);
CREATE INDEX people_post_agency_id_451c758f ON public.people_post USING btree (agency_id);
CREATE INDEX people_post_official_id_956e1dcd ON public.people_post USING btree (official_id);
CREATE INDEX people_session_user_id_0ab51a1a ON public.people_session USING btree (user_id);
CREATE INDEX people_user_login_60516ef1_like ON public.people_user USING btree (login varchar_pattern_ops);
CREATE INDEX people_user_official_id_3c90dcfe ON public.people_user USING btree (official_id);
CREATE INDEX people_user_person_id_f97c8926 ON public.people_user USING btree (person_id);
CREATE INDEX periods_by_sort_key ON public.organisation_agencyperiod USING btree (sort_key);
CREATE INDEX posts_by_agency_and_role ON public.people_post USING btree (agency_id, role);
CREATE INDEX procrastinate_events_job_id_fkey_v1 ON public.procrastinate_events USING btree (job_id);
CREATE INDEX procrastinate_jobs_id_lock_idx_v1 ON public.procrastinate_jobs USING btree (id, lock) WHERE (status = ANY (ARRAY['todo'::public.procrastinate_job_status, 'doing'::public.procrastinate_job_status]));
CREATE UNIQUE INDEX procrastinate_jobs_lock_idx_v1 ON public.procrastinate_jobs USING btree (lock) WHERE (status = 'doing'::public.procrastinate_job_status);
CREATE INDEX procrastinate_jobs_priority_idx_v1 ON public.procrastinate_jobs USING btree (priority DESC, id) WHERE (status = 'todo'::public.procrastinate_job_status);
CREATE INDEX procrastinate_jobs_queue_name_idx_v1 ON public.procrastinate_jobs USING btree (queue_name);
CREATE UNIQUE INDEX procrastinate_jobs_queueing_lock_idx_v1 ON public.procrastinate_jobs USING btree (queueing_lock) WHERE (status = 'todo'::public.procrastinate_job_status);
CREATE INDEX procrastinate_periodic_defers_job_id_fkey_v1 ON public.procrastinate_periodic_defers USING btree (job_id);
CREATE INDEX questions_of_an_agency ON public.anomalies_question USING btree (agency, signal);
CREATE INDEX questions_open ON public.anomalies_question USING btree (agency) WHERE (closed_at IS NULL);
CREATE INDEX reminders_choice_official_2d25ac6b_like ON public.reminders_choice USING btree (official text_pattern_ops);
CREATE INDEX reminders_closed ON public.reminders_reminder USING btree (closed_at) WHERE (closed_at IS NOT NULL);
CREATE INDEX reminders_for_somebody ON public.reminders_reminder USING btree (agency, permission, holder, last_at) WHERE (closed_at IS NULL);
CREATE INDEX reminders_open ON public.reminders_reminder USING btree (id) WHERE (closed_at IS NULL);
CREATE INDEX runs_by_age ON public.bulk_run USING btree (made_at);
CREATE INDEX runs_of_somebody ON public.bulk_run USING btree (made_by, made_at);
CREATE INDEX runtime_upgrade_work_519e1432_like ON public.runtime_upgrade USING btree (work text_pattern_ops);
CREATE INDEX scans_of_a_counter ON public.documents_upload USING btree (taken_in_by, made_at) WHERE (NOT ((taken_in_by)::text = ''::text));
CREATE INDEX sessions_by_last_seen ON public.people_session USING btree (seen_at);
CREATE INDEX trace_by_answer ON public.indicators_trace USING btree (competent_agency, answered_at, case_code) WHERE (answered_at IS NOT NULL);
CREATE INDEX trace_by_apology ON public.indicators_trace USING btree (competent_agency, apologised_at, case_code) WHERE (apologised_at IS NOT NULL);
CREATE INDEX trace_by_finish ON public.indicators_trace USING btree (competent_agency, finished_at, case_code);
CREATE INDEX trace_by_lodging ON public.indicators_trace USING btree (intake_agency, lodged_at, case_code);
CREATE INDEX trace_by_request ON public.indicators_trace USING btree (asking_agency, asked_at, case_code) WHERE (asked_at IS NOT NULL);
CREATE INDEX unread_of_a_person ON public.notices_message USING btree (person_id) WHERE ((channel = 'inbox'::text) AND (read_at IS NULL) AND (state = 'sent'::text));
CREATE INDEX uploads_by_age ON public.documents_upload USING btree (made_at);
CREATE INDEX uploads_by_digest ON public.documents_upload USING btree (digest);
CREATE INDEX uploads_by_received_digest ON public.documents_upload USING btree (received_digest);
CREATE INDEX uploads_to_scan ON public.documents_upload USING btree (made_at, id) WHERE ((state)::text = ANY ((ARRAY['unscanned'::character varying, 'quarantine'::character varying])::text[]));
CREATE INDEX version_by_code_and_day ON public.catalogue_version USING btree (code, valid_from);
CREATE INDEX version_by_field ON public.catalogue_version USING btree (field_code);
CREATE INDEX waits_by_last_day ON public.cases_wait USING btree (reply_by, case_id) WHERE (reply_by IS NOT NULL);
CREATE INDEX wrong_tries_by_age ON public.people_wrongtry USING btree (at);
CREATE INDEX wrong_tries_from_one_place ON public.people_wrongtry USING btree (place, at);
CREATE INDEX wrong_tries_of_one_login ON public.people_wrongtry USING btree (whose, place, id);
CREATE TRIGGER a_checkpoint_signs_all_places BEFORE INSERT ON public.ledger_checkpoint FOR EACH ROW EXECUTE FUNCTION public.ledger_signs_what_is_placed();
CREATE TRIGGER a_published_version_is_immutable BEFORE DELETE OR UPDATE ON public.catalogue_version FOR EACH ROW EXECUTE FUNCTION public.catalogue_version_is_immutable();
CREATE TRIGGER a_tile_only_grows BEFORE UPDATE ON public.ledger_tile FOR EACH ROW WHEN (((new.level <> old.level) OR (new.idx <> old.idx) OR (length(new.hashes) <= length(old.hashes)) OR (substr(new.hashes, 1, length(old.hashes)) <> old.hashes))) EXECUTE FUNCTION public.ledger_refuses();
CREATE TRIGGER accesses_of_a_year_stay BEFORE DELETE ON public.access_log FOR EACH ROW EXECUTE FUNCTION public.access_log_keeps_a_year();
CREATE TRIGGER accesses_stay_as_they_were BEFORE UPDATE OR TRUNCATE ON public.access_log FOR EACH STATEMENT EXECUTE FUNCTION public.access_log_refuses();
CREATE TRIGGER checkpoints_stay BEFORE DELETE OR UPDATE OR TRUNCATE ON public.ledger_checkpoint FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_refuses();
CREATE TRIGGER disclosures_stay BEFORE UPDATE OR TRUNCATE ON public.ledger_disclosure FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_refuses();
CREATE TRIGGER entries_stay BEFORE DELETE OR TRUNCATE ON public.ledger_entry FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_refuses();
CREATE TRIGGER erasures_stay BEFORE DELETE OR UPDATE OR TRUNCATE ON public.ledger_erasure FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_refuses();
CREATE TRIGGER misfits_are_not_rewritten BEFORE UPDATE OR TRUNCATE ON public.ledger_misfit FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_refuses();
CREATE TRIGGER only_a_place_is_given_later BEFORE UPDATE ON public.ledger_entry FOR EACH ROW WHEN (((old.seq IS NOT NULL) OR (new.seq IS NULL) OR (((((((new.leaf IS DISTINCT FROM old.leaf) OR (new.type IS DISTINCT FROM old.type)) OR (new.at IS DISTINCT FROM old.at)) OR (new.case_key IS DISTINCT FROM old.case_key)) OR (new.body IS DISTINCT FROM old.body)) OR (new.prev IS DISTINCT FROM old.prev)) OR (new.mac IS DISTINCT FROM old.mac)))) EXECUTE FUNCTION public.ledger_keeps_signed_places();
CREATE TRIGGER only_what_an_erasure_names_goes BEFORE DELETE ON public.ledger_disclosure FOR EACH ROW EXECUTE FUNCTION public.ledger_keeps_contents();
CREATE TRIGGER only_what_waits_is_set_aside BEFORE INSERT ON public.ledger_misfit FOR EACH ROW EXECUTE FUNCTION public.ledger_sets_aside_what_waits();
CREATE TRIGGER procrastinate_jobs_notify_queue_job_aborted_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN (((old.abort_requested = false) AND (new.abort_requested = true) AND (new.status = 'doing'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_notify_queue_abort_job_v1();
CREATE TRIGGER procrastinate_jobs_notify_queue_job_inserted_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_notify_queue_job_inserted_v1();
CREATE TRIGGER procrastinate_trigger_abort_requested_events_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.abort_requested = true)) EXECUTE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1();
CREATE TRIGGER procrastinate_trigger_delete_jobs_v1 BEFORE DELETE ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_unlink_periodic_defers_v1();
CREATE TRIGGER procrastinate_trigger_scheduled_events_v1 AFTER INSERT OR UPDATE ON public.procrastinate_jobs FOR EACH ROW WHEN (((new.scheduled_at IS NOT NULL) AND (new.status = 'todo'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1();
CREATE TRIGGER procrastinate_trigger_status_events_insert_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1();
CREATE TRIGGER procrastinate_trigger_status_events_update_v1 AFTER UPDATE OF status ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_update_v1();
CREATE TRIGGER tiles_stay BEFORE DELETE OR TRUNCATE ON public.ledger_tile FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_refuses();
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.bulk_item
    ADD CONSTRAINT bulk_item_run_id_8040eec7_fk_bulk_run_id FOREIGN KEY (run_id) REFERENCES public.bulk_run(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_applicant_id_756c921c_fk_people_person_id FOREIGN KEY (applicant_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cases_case
    ADD CONSTRAINT cases_case_version_id_5b6a6022_fk_catalogue_version_id FOREIGN KEY (version_id) REFERENCES public.catalogue_version(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cases_component
    ADD CONSTRAINT cases_component_case_id_e89cb503_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cases_component
    ADD CONSTRAINT cases_component_upload_id_683b10af_fk_documents_upload_id FOREIGN KEY (upload_id) REFERENCES public.documents_upload(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cases_draft
    ADD CONSTRAINT cases_draft_person_id_eb3086ad_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cases_issued
    ADD CONSTRAINT cases_issued_case_id_5080db25_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cases_task
    ADD CONSTRAINT cases_task_case_id_db8cf8f3_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cases_wait
    ADD CONSTRAINT cases_wait_case_id_35d6df79_fk_cases_case_id FOREIGN KEY (case_id) REFERENCES public.cases_case(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalogue_finding
    ADD CONSTRAINT catalogue_finding_version_id_0adf02bf_fk_catalogue_version_id FOREIGN KEY (version_id) REFERENCES public.catalogue_version(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalogue_version
    ADD CONSTRAINT catalogue_version_procedure_id_7ceaa56a_fk_catalogue FOREIGN KEY (procedure_id) REFERENCES public.catalogue_procedure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.documents_upload
    ADD CONSTRAINT documents_upload_owner_id_dba58457_fk_people_person_id FOREIGN KEY (owner_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.notices_letter
    ADD CONSTRAINT notices_letter_person_id_90e165f6_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.notices_message
    ADD CONSTRAINT notices_message_person_id_f973f285_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.notices_preference
    ADD CONSTRAINT notices_preference_person_id_199e9b5a_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.organisation_agencyperiod
    ADD CONSTRAINT organisation_agencyp_agency_id_140f2aac_fk_organisat FOREIGN KEY (agency_id) REFERENCES public.organisation_agency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.organisation_agencyparent
    ADD CONSTRAINT organisation_agencyp_agency_id_ea62ed08_fk_organisat FOREIGN KEY (agency_id) REFERENCES public.organisation_agency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.organisation_agencyparent
    ADD CONSTRAINT organisation_agencyp_parent_id_e91f7f2e_fk_organisat FOREIGN KEY (parent_id) REFERENCES public.organisation_agency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.organisation_agencysuccession
    ADD CONSTRAINT organisation_agencys_predecessor_id_5dfe78b7_fk_organisat FOREIGN KEY (predecessor_id) REFERENCES public.organisation_agency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.organisation_agencysuccession
    ADD CONSTRAINT organisation_agencys_successor_id_9f062793_fk_organisat FOREIGN KEY (successor_id) REFERENCES public.organisation_agency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.people_absence
    ADD CONSTRAINT people_absence_deputy_id_12b3b300_fk_people_official_id FOREIGN KEY (deputy_id) REFERENCES public.people_official(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.people_absence
    ADD CONSTRAINT people_absence_official_id_3383a12d_fk_people_official_id FOREIGN KEY (official_id) REFERENCES public.people_official(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.people_absence
    ADD CONSTRAINT people_absence_recorder_id_8a76e4e5_fk_people_official_id FOREIGN KEY (recorder_id) REFERENCES public.people_official(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.people_contact_change
    ADD CONSTRAINT people_contact_change_person_id_52f35a92_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.people_former_contact
    ADD CONSTRAINT people_former_contact_person_id_f095280a_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.people_official
    ADD CONSTRAINT people_official_person_id_feb5d595_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.people_post
    ADD CONSTRAINT people_post_agency_id_451c758f_fk_organisation_agency_id FOREIGN KEY (agency_id) REFERENCES public.organisation_agency(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.people_post
    ADD CONSTRAINT people_post_official_id_956e1dcd_fk_people_official_id FOREIGN KEY (official_id) REFERENCES public.people_official(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.people_session
    ADD CONSTRAINT people_session_user_id_0ab51a1a_fk_people_user_id FOREIGN KEY (user_id) REFERENCES public.people_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.people_user
    ADD CONSTRAINT people_user_official_id_3c90dcfe_fk_people_official_id FOREIGN KEY (official_id) REFERENCES public.people_official(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.people_user
    ADD CONSTRAINT people_user_person_id_f97c8926_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES public.procrastinate_workers(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id);
