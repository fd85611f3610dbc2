import fc from 'fast-check'

/** The gate is repeatable; to look for new counterexamples, name another seed in FUZZ_SEED. */
fc.configureGlobal({ seed: Number(process.env['FUZZ_SEED'] ?? 20011115) })
